import { setTimeout as wait } from 'node:timers/promises';
import { isVeniceError, withVeniceErrors } from '@venice/errors-fetch';
import pRetry from 'p-retry';

const veniceFetch = withVeniceErrors(fetch);

/** As often and as late as Venice says; network failures as p-retry sees fit. */
export function fetchWithRetries(url: string, init?: RequestInit): Promise<Response> {
  return pRetry(() => veniceFetch(url, init), {
    retries: 3,
    shouldRetry: ({ error }) => !isVeniceError(error) || error.retryable,
    onFailedAttempt: async ({ error, retriesLeft }) => {
      if (isVeniceError(error) && error.retryable && retriesLeft > 0) await wait(error.retryAfterMs);
    },
    // On top of the wait above.
    minTimeout: 250,
  });
}
