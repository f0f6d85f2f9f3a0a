import type { RetryContext } from '../context.js';

/** Returns which attempt has failed: at least 1, and infinite for a value that is not a number. */
export function attemptOf({ attempt = 1 }: Pick<RetryContext, 'attempt'>): number {
  return typeof attempt === 'number' && !Number.isNaN(attempt) ? Math.max(attempt, 1) : Infinity;
}

/** Returns a number of a context; `usual` if it was not given, and NaN for a value that is not a number. */
export function numberIn(value: unknown, usual: number): number {
  if (value === undefined) return usual;
  return typeof value === 'number' ? value : NaN;
}

/** Returns a number; the other one for a value that is not a number. */
export function orDefault(value: unknown, other: number): number {
  return typeof value === 'number' && !Number.isNaN(value) ? value : other;
}

export function between(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest);
}

/** Returns a number that was given as one or as a function. */
export function momentOf(
  given: number | (() => number) | undefined,
  usual: () => number,
  other: number,
): number {
  try {
    const value: unknown = typeof given === 'function' ? given() : (given ?? usual());
    return typeof value === 'number' && !Number.isNaN(value) ? value : other;
  } catch {
    return other;
  }
}
