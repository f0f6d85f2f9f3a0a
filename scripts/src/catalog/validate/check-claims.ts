import type { DocumentPath } from '../document.js';
import { foldCode } from '../model/build-tables.js';
import { messagesOf } from '../model/messages.js';
import { RESERVED_NAMES, typeNames } from '../model/names.js';
import type { LocatedError } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';

/** A code and where it stands, whether or not the entry below it is sound. */
export type LocatedCode = Pick<LocatedError, 'code' | 'document' | 'path'>;

/**
 * What entries mean beside each other: no code, name, sentence or wire code is claimed twice. The codes that
 * claim the same sentence are `disputed`: as long as they do, it tells none of them.
 */
export function checkClaims(
  codes: readonly LocatedCode[],
  errors: readonly LocatedError[],
): { problems: Problem[]; disputed: ReadonlySet<string> } {
  const sentences = claimSentences(errors);
  return {
    problems: [...checkNames(codes), ...sentences.problems, ...checkWireCodes(codes, errors)],
    disputed: sentences.disputed,
  };
}

/** The first to claim something, and a problem for each who claims it again. */
class Claims {
  readonly #owners = new Map<string, { code: LocatedCode; path: DocumentPath }>();
  readonly problems: Problem[] = [];
  readonly disputed = new Set<string>();

  /** Says whether it was free. */
  claim(key: string, code: LocatedCode, path: DocumentPath, what: string, todo: string): boolean {
    const owner = this.#owners.get(key);
    if (owner === undefined) {
      this.#owners.set(key, { code, path });
      return true;
    }
    this.disputed.add(owner.code.code).add(code.code);
    const there = owner.code.document.problem(owner.path, '', '');
    const by = `${owner.code.code} at ${there.file}:${there.line}:${there.column}`;
    this.problems.push(code.document.problem(path, `${what} by ${by}`, todo));
    return false;
  }
}

function checkNames(codes: readonly LocatedCode[]): Problem[] {
  const claims = new Claims();
  const reserved: Problem[] = [];
  for (const located of codes) {
    const { code, document, path } = located;
    if (!claims.claim(`code ${code}`, located, path, 'this code is also defined', 'keep one of the two'))
      continue;
    const names = Object.values<string>({ ...typeNames(code) });
    const taken = names.find((name) => RESERVED_NAMES.has(name));
    if (taken !== undefined) {
      reserved.push(
        document.problem(
          path,
          `its type would be called ${taken}, a name that is taken`,
          'choose another code',
        ),
      );
    }
    // Where one name collides, most do: the first tells it.
    names.every((name) =>
      claims.claim(
        `name ${name}`,
        located,
        path,
        `its type would be called ${name}, a name already used`,
        'choose another code',
      ),
    );
  }
  return [...reserved, ...claims.problems];
}

function claimSentences(errors: readonly LocatedError[]): Claims {
  const claims = new Claims();
  for (const error of errors) {
    for (const { text, rule, path } of messagesOf(error)) {
      for (const status of new Set(rule.statuses)) {
        claims.claim(
          `${status} ${rule.literals.join('{}')}`,
          error,
          path,
          `the sentence "${text}" at status ${status} is already claimed`,
          'keep it where it belongs (case, white space and closing punctuation do not count)',
        );
      }
    }
  }
  return claims;
}

function checkWireCodes(codes: readonly LocatedCode[], errors: readonly LocatedError[]): Problem[] {
  const claims = new Claims();
  const names = new Set(codes.map(({ code }) => code));
  for (const code of codes) {
    if (names.delete(code.code)) claims.claim(foldCode(code.code), code, code.path, '', '');
  }
  for (const error of errors) {
    error.entry.wire.codes.forEach(({ code }, index) => {
      if (foldCode(code) === error.code) return;
      const path = [...error.path, 'wire', 'codes', index, 'code'];
      claims.claim(
        foldCode(code),
        error,
        path,
        `the wire code "${code}" is already claimed`,
        'keep it where it belongs',
      );
    });
  }
  return claims.problems;
}
