import { isReplayableBody, routeOf } from '@venice/errors-core/adapter';
import { decideRetry } from '@venice/errors-core/retry';
import { fromResponse, withVeniceErrors } from '@venice/errors-fetch';
import fetchRetry from 'fetch-retry';

const retryingFetch = fetchRetry(fetch);

/** `withVeniceErrors` is around the retries, never inside: fetch-retry repeats every request that throws. */
export const fetchWithRetries = withVeniceErrors((url: string, init: RequestInit = {}) => {
  const route = routeOf(init.method ?? 'GET', url);
  const replayable = isReplayableBody(init.body);
  let previous: unknown;
  let delayMs = 0;
  return retryingFetch(url, {
    ...init,
    retryOn: async (retries, error, response) => {
      const failure = error ?? (await fromResponse(response, { route }));
      const decision = decideRetry(failure, { attempt: retries + 1, previous, route, replayable });
      previous = failure;
      delayMs = decision.delayMs;
      return decision.retry;
    },
    retryDelay: () => delayMs,
  });
});
