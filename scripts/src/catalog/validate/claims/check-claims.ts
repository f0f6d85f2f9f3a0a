import type { DocumentPath } from '../../document.js';
import { foldCode, statusOf } from '../../model/build-tables.js';
import type { LocatedDialect } from '../../model/dialects.js';
import { dialectMessagesOf, type LocatedMessage, messagesOf } from '../../model/messages.js';
import { RESERVED_NAMES, typeNames } from '../../model/names.js';
import type { LocatedError } from '../../model/valid-catalog.js';
import { formatPosition, type Problem } from '../../problem.js';

/** A code and its position, whether or not its entry is valid. */
export type LocatedCode = Pick<LocatedError, 'code' | 'document' | 'path'>;

/**
 * Checks that no code, type name, message or wire code is claimed twice. Codes that claim the same message are
 * `disputed`: until that is fixed, the message identifies neither of them.
 */
export function checkClaims(
  codes: readonly LocatedCode[],
  errors: readonly LocatedError[],
  dialects: readonly LocatedDialect[],
): { problems: Problem[]; disputed: ReadonlySet<string> } {
  const messages = claimMessages(errors.map((error) => ({ located: error, messages: messagesOf(error) })));
  const inDialects = claimMessages(
    dialects.map((dialect) => ({
      located: dialect,
      messages: dialectMessagesOf(dialect, statusOf(dialect.code, { errors })),
    })),
  );
  return {
    problems: [
      ...checkNames(codes),
      ...messages.problems,
      ...inDialects.problems,
      ...checkWireCodes(codes, errors, dialects),
    ],
    disputed: messages.disputed,
  };
}

/** The first claim to each key, and a problem for each further claim. */
class Claims {
  readonly #owners = new Map<string, { code: LocatedCode; path: DocumentPath }>();
  readonly problems: Problem[] = [];
  readonly disputed = new Set<string>();

  /**
   * Returns whether the key was free.
   *
   * @param problem - Builds the problem if it was not, from the code that has it and the position of that claim.
   */
  claim(
    key: string,
    code: LocatedCode,
    path: DocumentPath,
    problem: (owner: { code: string; at: string }) => Problem,
  ): boolean {
    const owner = this.#owners.get(key);
    if (owner === undefined) {
      this.#owners.set(key, { code, path });
      return true;
    }
    this.disputed.add(owner.code.code).add(code.code);
    const at = formatPosition(owner.code.document.position(owner.path));
    this.problems.push(problem({ code: owner.code.code, at }));
    return false;
  }
}

function checkNames(codes: readonly LocatedCode[]): Problem[] {
  const claims = new Claims();
  const reserved: Problem[] = [];
  for (const located of codes) {
    const { code, document, path } = located;
    const isFree = claims.claim(`code ${code}`, located, path, ({ at }) =>
      document.problem('code-claimed-twice', { at }, path),
    );
    if (!isFree) continue;
    const names = Object.values<string>({ ...typeNames(code) });
    const taken = names.find((name) => RESERVED_NAMES.has(name));
    if (taken !== undefined) reserved.push(document.problem('reserved-type', { type: taken }, path));
    // If one name collides, most do: only the first is reported.
    names.every((type) =>
      claims.claim(`type ${type}`, located, path, (owner) =>
        document.problem('type-claimed-twice', { ...owner, type }, path),
      ),
    );
  }
  return [...reserved, ...claims.problems];
}

function claimMessages(
  claimants: readonly { located: LocatedCode; messages: readonly LocatedMessage[] }[],
): Claims {
  const claims = new Claims();
  for (const { located, messages } of claimants) {
    for (const { text, template, rule, path } of messages) {
      for (const status of new Set(rule.statuses)) {
        claims.claim(`${status} ${template.literals.join('{}')}`, located, path, (owner) =>
          located.document.problem('message-claimed-twice', { ...owner, message: text, status }, path),
        );
      }
    }
  }
  return claims;
}

function checkWireCodes(
  codes: readonly LocatedCode[],
  errors: readonly LocatedError[],
  dialects: readonly LocatedDialect[],
): Problem[] {
  const claims = new Claims();
  const names = new Set(codes.map(({ code }) => code));
  const claim = (wireCode: string, code: LocatedCode, path: DocumentPath): boolean =>
    claims.claim(foldCode(wireCode), code, path, (owner) =>
      code.document.problem('wire-code-claimed-twice', { ...owner, wireCode }, path),
    );
  for (const code of codes) if (names.delete(code.code)) claim(code.code, code, code.path);
  for (const error of errors) {
    error.entry.wire.codes.forEach(({ code }, index) => {
      if (foldCode(code) === error.code) return;
      claim(code, error, [...error.path, 'wire', 'codes', index, 'code']);
    });
  }
  for (const dialect of dialects) {
    dialect.wire.codes.forEach(({ code }, index) => {
      claim(code, dialect, [...dialect.path, 'codes', index, 'code']);
    });
  }
  return claims.problems;
}
