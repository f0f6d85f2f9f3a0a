import type { StoredFailure } from './stored-failure.js';

/** A request that failed and may be sent again. */
export interface FailedAttempt {
  /** How it failed: with a response, or with what `fetch` has thrown. */
  readonly outcome: { readonly failure: StoredFailure } | { readonly thrown: unknown };
  readonly isThrottled: boolean;
  readonly at: number;
  /** What its retries have cost so far. */
  readonly cost: number;
}
