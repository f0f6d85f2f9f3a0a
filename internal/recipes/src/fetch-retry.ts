import { fromResponse, withVeniceErrors } from '@venice/errors-fetch';
import fetchRetry from 'fetch-retry';

const RETRIES = 3;

/** `withVeniceErrors` is around the retries, never inside: fetch-retry repeats every request that throws. */
export const fetchWithRetries = withVeniceErrors(
  fetchRetry(fetch, {
    retryOn: async (attempt, error, response) => {
      if (attempt >= RETRIES) return false;
      return error !== null || (await fromResponse(response))?.retryable === true;
    },
    retryDelay: (attempt) => 250 * 2 ** attempt,
  }),
);
