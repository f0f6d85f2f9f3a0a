import { compare } from './problem.js';

/** The same plain data with the keys of every map in order, so that the order in which they were written leaves no trace. */
export function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => compare(left, right))
      .map(([key, item]) => [key, sortedKeys(item)]),
  );
}
