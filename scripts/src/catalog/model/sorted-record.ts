import { compare } from '../problem.js';

/** Builds a record with its keys sorted by code unit. */
export function sortedRecord<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([left], [right]) => compare(left, right)));
}
