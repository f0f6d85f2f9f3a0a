import { compare } from '../problem.js';

/** A record whose keys stand in the order of their code units, whatever the order of the entries. */
export function sortedRecord<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([left], [right]) => compare(left, right)));
}
