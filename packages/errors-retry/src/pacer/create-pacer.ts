import { type AxiosAdapterLike, pacedAdapter } from './axios-adapter.js';
import { inspect, type PacerState } from './inspect.js';
import { Pace } from './pace.js';
import { type FetchFunction, pacedFetch } from './paced-fetch.js';
import type { PacerOptions } from './pacer-options.js';

/** Sends requests at a pace at which Venice blocks nobody. */
export interface Pacer {
  /**
   * Returns a `fetch` that waits, or answers in place of Venice, when a request would only be refused. Put it below the
   * hook of an adapter. All clients of one key share one pacer.
   */
  fetch<Fetch extends FetchFunction>(fetch: Fetch): Fetch;
  /** Does the same for an adapter of axios, such as `axios.getAdapter('http')`. */
  axiosAdapter<Adapter extends AxiosAdapterLike>(adapter: Adapter): Adapter;
  /** Returns what the pacer knows, as plain data under opaque ids. */
  inspect(): PacerState;
}

/**
 * Creates a pacer: it keeps one broken tenant, an empty account or an outage from costing all others their requests.
 *
 * - It counts failures as Venice does, for each key, model and `user`, and holds requests back while an error budget, a
 *   limit on requests or tokens, or a limit on requests in flight is used up.
 * - After 5 failures in a row that would only be repeated it answers further requests of the same key, model and scope
 *   itself, after an empty account or an invalid key those of the whole account. One request every 5 s is sent as a probe.
 * - It lets clients retry as long as retries are few: 500 tokens for each account, 14 for a retry, 5 after a 429; successes
 *   refill them.
 *
 * A request that is not sent gets the status and body of the error that was the cause, so each client raises its own
 * failure; adapters set `origin: 'client'`, `retryable: false` and `charged: 'no'`. Keys and prompts are not kept: states
 * have hashed ids, at most 10,000 of each kind.
 *
 * The numbers are our reading of Venice's rules, not measured live.
 *
 * @example
 * ```ts
 * import { createPacer } from '@venice/errors-retry';
 *
 * const pacer = createPacer({
 *   onHold: ({ reason, until }) => {
 *     console.log(reason, until);
 *   },
 * });
 * export const pacedFetch = pacer.fetch(fetch);
 * ```
 */
export function createPacer(options: PacerOptions = {}): Pacer {
  const pace = new Pace(options);
  return {
    fetch: (fetch) => pacedFetch(fetch, pace, options),
    axiosAdapter: (adapter) => pacedAdapter(adapter, pace, options),
    inspect: () => inspect(pace),
  };
}
