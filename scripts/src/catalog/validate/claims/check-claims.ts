import { foldCode } from '../../model/build-tables.js';
import type { LocatedError } from '../../model/located.js';
import { RESERVED_NAMES, typeNames } from '../../model/names.js';
import type { ValidCatalog } from '../../model/valid-catalog.js';
import { formatPosition, type Problem } from '../../problem.js';

/** A code and its place, whether or not its entry is valid. */
export type LocatedCode = Pick<LocatedError, 'code' | 'place'>;

/** Checks that no code, type name, message or wire code is claimed twice. */
export function checkClaims(
  codes: readonly LocatedCode[],
  { messages, wireCodes }: Pick<ValidCatalog, 'messages' | 'wireCodes'>,
): Problem[] {
  return [...checkNames(codes), ...checkMessages(messages), ...checkWireCodes(codes, wireCodes)];
}

/** The first claim to each key. */
class Claims {
  readonly #owners = new Map<string, LocatedCode>();

  /** Returns the code that has the key and the position of its claim. `undefined` if it was free. */
  claim(key: string, claimant: LocatedCode): { readonly code: string; readonly at: string } | undefined {
    const owner = this.#owners.get(key);
    if (owner !== undefined) return { code: owner.code, at: formatPosition(owner.place.position()) };
    this.#owners.set(key, claimant);
    return undefined;
  }
}

function checkNames(codes: readonly LocatedCode[]): Problem[] {
  const claims = new Claims();
  return codes.flatMap((located): Problem[] => {
    const { code, place } = located;
    const same = claims.claim(`code ${code}`, located);
    if (same !== undefined) return [place.problem('code-claimed-twice', { at: same.at })];
    const problems: Problem[] = [];
    const names = Object.values<string>({ ...typeNames(code) });
    const reserved = names.find((name) => RESERVED_NAMES.has(name));
    if (reserved !== undefined) problems.push(place.problem('reserved-type', { type: reserved }));
    // If one name collides, most do: only the first is reported.
    for (const type of names) {
      const owner = claims.claim(`type ${type}`, located);
      if (owner !== undefined) return [...problems, place.problem('type-claimed-twice', { ...owner, type })];
    }
    return problems;
  });
}

/** Venice's own messages and those of dialects are separate: `checkDialects` compares them. */
function checkMessages(messages: ValidCatalog['messages']): Problem[] {
  const claims = new Claims();
  return messages.flatMap((message) =>
    [...new Set(message.rule.statuses)].flatMap((status) => {
      const { isForeign, text, template, place } = message;
      const owner = claims.claim(`${isForeign} ${status} ${template.literals.join('{}')}`, message);
      if (owner === undefined) return [];
      return [place.problem('message-claimed-twice', { ...owner, message: text, status })];
    }),
  );
}

function checkWireCodes(codes: readonly LocatedCode[], wireCodes: ValidCatalog['wireCodes']): Problem[] {
  const claims = new Claims();
  for (const code of codes) claims.claim(code.code, code);
  return wireCodes.flatMap(({ code, isForeign, row, place: parent }) => {
    // An error may list its own code.
    if (foldCode(row.code) === code && !isForeign) return [];
    const place = parent.at('code');
    const owner = claims.claim(foldCode(row.code), { code, place });
    return owner === undefined
      ? []
      : [place.problem('wire-code-claimed-twice', { ...owner, wireCode: row.code })];
  });
}
