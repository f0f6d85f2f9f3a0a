import { compare } from '../problem.js';

/** Builds a record with its keys sorted by code unit, without the values that are `undefined`. */
export function sortedRecord<T>(entries: readonly (readonly [string, T | undefined])[]): Record<string, T> {
  const known = entries.filter((entry): entry is [string, T] => entry[1] !== undefined);
  return Object.fromEntries(known.sort(([left], [right]) => compare(left, right)));
}
