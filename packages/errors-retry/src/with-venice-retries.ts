import { belongsToVenice, createSigner, readFetchCall, wrapFetch } from '@venice/errors-core/adapter';
import { type FetchRetryOptions, sendWithRetries } from './retries/send-with-retries.js';

/** A function that is called like `fetch` and resolves with an object that has a status. */
export type FetchLike = (...args: never[]) => Promise<{ readonly status: number }>;

/**
 * Returns a `fetch` that sends a failed request again if it can succeed and cannot be charged twice, after the wait that
 * Venice asks for. The result of the last attempt is passed on as it is: a failed `Response`, unread, or what `fetch` has
 * thrown. {@link getRetryReport} has the number of attempts and the model of it. A response that has begun (status below
 * 400) is passed on immediately. A stream cannot be sent again; a `Request` with a body is cloned for it.
 *
 * It takes the runtime's `fetch` and the throwing one of `@venice/errors-fetch`. If the signal of the call is aborted
 * during a wait, the call rejects with its reason. Don't pass it to an SDK with retries of its own, unless these are off.
 *
 * @example
 * ```ts
 * import { withVeniceRetries } from '@venice/errors-retry';
 *
 * const veniceFetch = withVeniceRetries(fetch, { onRetry: ({ attempt, delayMs }) => console.log(attempt, delayMs) });
 * console.log((await veniceFetch('https://api.venice.ai/api/v1/models')).status);
 * ```
 */
export function withVeniceRetries<Fetch extends FetchLike>(
  fetch: Fetch,
  options: FetchRetryOptions = {},
): Fetch {
  const renew = options.signRequest && createSigner(options.signRequest);
  return wrapFetch(fetch, async (given, send) => {
    const call = readFetchCall(given);
    if (!belongsToVenice(call.url, options)) return send(given);
    return sendWithRetries(given, { send, call, renew, options });
  });
}
