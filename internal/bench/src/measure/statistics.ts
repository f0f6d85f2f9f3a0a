export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Returns the values below which a quarter and three quarters of all values are. */
export function quartiles(values: readonly number[]): [low: number, high: number] {
  return [quantile(values, 0.25), quantile(values, 0.75)];
}

/**
 * Returns the values between which the median of all possible rounds is with a probability of 95 %. Whatever the form of
 * the noise, the rank of that median among the values follows a binomial distribution.
 */
export function medianInterval(values: readonly number[]): [low: number, high: number] {
  const deviation = 0.98 / Math.sqrt(values.length);
  return [quantile(values, Math.max(0, 0.5 - deviation)), quantile(values, Math.min(1, 0.5 + deviation))];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
}
