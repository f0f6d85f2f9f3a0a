const TOKENS = 500;
const RETRY = 14;
const THROTTLED = 5;

/** The tokens that retries of one account cost. Successes refill them. */
export class RetryQuota {
  #tokens = TOKENS;

  get tokens(): number {
    return this.#tokens;
  }

  /** Takes the cost of a retry. Returns the cost, and `undefined` if too few tokens are left. */
  take(isThrottled: boolean): number | undefined {
    const cost = isThrottled ? THROTTLED : RETRY;
    if (this.#tokens < cost) return undefined;
    this.#tokens -= cost;
    return cost;
  }

  /** Refills after a success: what the retry cost, or one token. */
  refill(cost = 1): void {
    this.#tokens = Math.min(TOKENS, this.#tokens + cost);
  }
}
