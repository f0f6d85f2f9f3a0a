import type { Bar } from '../bars/bar.js';
import type { Reading } from '../measure/reading.js';

/**
 * `goal`: better than the goal, which is below the limit. `undecided`: the median can be on either side of the limit.
 * `none`: the bar is for information only.
 */
export type Verdict = 'goal' | 'met' | 'missed' | 'undecided' | 'none';

/** A bar and its measurement. */
export interface Result extends Omit<Bar, 'measure' | 'limit'>, Reading {
  readonly verdict: Verdict;
}

export function resultOf({ measure: _measure, ...bar }: Bar, reading: Reading): Result {
  const limit = reading.limit ?? bar.limit;
  return {
    ...bar,
    ...reading,
    ...(limit === undefined ? {} : { limit }),
    verdict: verdictOf(reading, limit, bar.goal),
  };
}

function verdictOf(
  { value, interval = [value, value] }: Reading,
  limit: number | undefined,
  goal: number | undefined,
): Verdict {
  if (limit === undefined) return 'none';
  if (interval[0] <= limit && interval[1] > limit) return 'undecided';
  if (value > limit) return 'missed';
  return goal !== undefined && value <= goal ? 'goal' : 'met';
}
