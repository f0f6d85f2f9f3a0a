import { compare } from './problem.js';

/** Sorts the keys of every map, so that the order in the file has no effect. */
export function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => compare(left, right))
      .map(([key, item]) => [key, sortedKeys(item)]),
  );
}
