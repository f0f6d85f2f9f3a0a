/** One measurement. */
export interface Reading {
  /** A ratio, bytes or milliseconds. For ratios and milliseconds the median of all rounds. */
  readonly value: number;
  /** The quartiles of all rounds; absent for bytes. */
  readonly spread?: readonly [low: number, high: number];
  /** Between these values the median is with a probability of 95 %; absent for bytes. */
  readonly interval?: readonly [low: number, high: number];
  /** The two sides of a ratio, in microseconds per operation. */
  readonly sides?: { readonly ours: number; readonly peer: number };
  /** The limit, if it depends on what was measured. */
  readonly limit?: number;
}
