import { foldCode } from '../../model/build-tables.js';
import { type LocatedMessage, messagesOf, variantsOf } from '../../model/messages.js';
import { RESERVED_NAMES, typeNames } from '../../model/names.js';
import type { LocatedError } from '../../model/valid-catalog.js';
import { type LocatedWire, ownWire } from '../../model/wires.js';
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
  dialects: readonly LocatedWire[],
): { problems: Problem[]; disputed: ReadonlySet<string> } {
  const messages = claimMessages(errors.flatMap(messagesOf));
  return {
    problems: [
      ...checkNames(codes),
      ...messages.problems,
      ...claimMessages(dialects.flatMap(variantsOf)).problems,
      ...checkWireCodes(codes, errors, dialects),
    ],
    disputed: messages.disputed,
  };
}

/** The first claim to each key, and a problem for each further claim. */
class Claims {
  readonly #owners = new Map<string, LocatedCode>();
  readonly problems: Problem[] = [];
  readonly disputed = new Set<string>();

  /**
   * Returns whether the key was free.
   *
   * @param problem - Builds the problem if it was not, from the code that has it and the position of that claim.
   */
  claim(
    key: string,
    claimant: LocatedCode,
    problem: (owner: { code: string; at: string }) => Problem,
  ): boolean {
    const owner = this.#owners.get(key);
    if (owner === undefined) {
      this.#owners.set(key, claimant);
      return true;
    }
    const { code, document, path } = owner;
    this.disputed.add(code).add(claimant.code);
    this.problems.push(problem({ code, at: formatPosition(document.position(path)) }));
    return false;
  }
}

function checkNames(codes: readonly LocatedCode[]): Problem[] {
  const claims = new Claims();
  const reserved: Problem[] = [];
  for (const located of codes) {
    const { code, document, path } = located;
    const isFree = claims.claim(`code ${code}`, located, ({ at }) =>
      document.problem('code-claimed-twice', { at }, path),
    );
    if (!isFree) continue;
    const names = Object.values<string>({ ...typeNames(code) });
    const taken = names.find((name) => RESERVED_NAMES.has(name));
    if (taken !== undefined) reserved.push(document.problem('reserved-type', { type: taken }, path));
    // If one name collides, most do: only the first is reported.
    names.every((type) =>
      claims.claim(`type ${type}`, located, (owner) =>
        document.problem('type-claimed-twice', { ...owner, type }, path),
      ),
    );
  }
  return [...reserved, ...claims.problems];
}

function claimMessages(messages: readonly LocatedMessage[]): Claims {
  const claims = new Claims();
  for (const { text, template, rule, document, path } of messages)
    for (const status of new Set(rule.statuses))
      claims.claim(
        `${status} ${template.literals.join('{}')}`,
        { code: rule.code, document, path },
        (owner) => document.problem('message-claimed-twice', { ...owner, message: text, status }, path),
      );
  return claims;
}

function checkWireCodes(
  codes: readonly LocatedCode[],
  errors: readonly LocatedError[],
  dialects: readonly LocatedWire[],
): Problem[] {
  const claims = new Claims();
  const claim = (wireCode: string, claimant: LocatedCode): boolean =>
    claims.claim(foldCode(wireCode), claimant, (owner) =>
      claimant.document.problem('wire-code-claimed-twice', { ...owner, wireCode }, claimant.path),
    );
  const names = new Set(codes.map(({ code }) => code));
  for (const code of codes) if (names.delete(code.code)) claim(code.code, code);
  const own = errors.map(ownWire);
  for (const located of [...own, ...dialects])
    for (const [index, { code }] of located.wire.codes.entries())
      if (foldCode(code) !== located.code || dialects.includes(located))
        claim(code, { ...located, path: [...located.path, 'codes', index, 'code'] });
  return claims.problems;
}
