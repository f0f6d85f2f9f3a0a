import { isChargedOnAcceptance, routeOf } from '@venice/errors-core/adapter';
import { fromResponse, withVeniceErrors } from '@venice/errors-fetch';
import fetchRetry from 'fetch-retry';

const RETRIES = 3;
const retryingFetch = fetchRetry(fetch);

/** `withVeniceErrors` is around the retries, never inside: fetch-retry repeats every request that throws. */
export const fetchWithRetries = withVeniceErrors((url: string, init: RequestInit = {}) => {
  const route = routeOf(init.method ?? 'GET', url);
  return retryingFetch(url, {
    ...init,
    retryOn: async (attempt, error, response) => {
      if (attempt >= RETRIES) return false;
      // A connection that broke late may belong to a request that was accepted and charged.
      if (error !== null) return !isChargedOnAcceptance(route);
      return (await fromResponse(response, { route }))?.retryable === true;
    },
    retryDelay: (attempt) => 250 * 2 ** attempt,
  });
});
