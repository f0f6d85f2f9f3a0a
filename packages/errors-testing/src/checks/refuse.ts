import { type VeniceErrorCode, veniceErrorCodes } from '@venice/errors-core';

/** Throws if a value is not among the known ones, with the nearest and the list of all. */
export function requireKnown(kind: string, value: unknown, known: readonly string[]): void {
  if (typeof value === 'string' && known.includes(value)) return;
  const text = String(value);
  const nearest = known
    .map((name) => ({ name, edits: editsBetween(text.toUpperCase(), name.toUpperCase()) }))
    .filter(({ name, edits }) => edits <= Math.max(2, name.length / 3))
    .sort((left, right) => left.edits - right.edits)[0];
  const suggestion = nearest === undefined ? '' : ` Did you mean '${nearest.name}'?`;
  const list = known.length === 0 ? 'There is none.' : `Use one of ${known.join(', ')}.`;
  throw new TypeError(`'${text}' is not a known ${kind}.${suggestion} ${list}`);
}

/** Throws if a value is not a code of the catalog. */
export function requireCode(code: unknown): asserts code is VeniceErrorCode {
  requireKnown('code', code, veniceErrorCodes);
}

/** Throws if an object has an option that is not among the known ones. */
export function requireOptions(options: object, known: readonly string[]): void {
  for (const name of Object.keys(options)) requireKnown('option', name, known);
}

/** Returns how many characters have to be added, removed or replaced. */
function editsBetween(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [index, character] of left.split('').entries()) {
    const next = [index + 1];
    for (let column = 1; column <= right.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (character === right[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
