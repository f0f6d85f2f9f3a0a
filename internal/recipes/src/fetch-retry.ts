import { isReplayableBody, isSingleUse, routeOf } from '@venice/errors-core/adapter';
import { decideRetry } from '@venice/errors-core/retry';
import { fromResponse, withVeniceErrors } from '@venice/errors-fetch';
import fetchRetry from 'fetch-retry';

const retryingFetch = fetchRetry(fetch);

/** `withVeniceErrors` is around the retries, never inside: fetch-retry repeats every request that throws. */
export const fetchWithRetries = withVeniceErrors((url: string, init: RequestInit = {}) => {
  const route = routeOf(init.method ?? 'GET', url);
  const replayable = isReplayableBody(init.body);
  const singleUse = isSingleUse(init.headers);
  let previous: unknown;
  let delayMs = 0;
  return retryingFetch(url, {
    ...init,
    retryOn: async (retries, error, response) => {
      const failure = error ?? (await fromResponse(response, { route }));
      const request = { route, replayable, singleUse };
      const decision = decideRetry(failure, { ...request, attempt: retries + 1, previous });
      previous = failure;
      delayMs = decision.delayMs;
      return decision.retry;
    },
    retryDelay: () => delayMs,
  });
});
