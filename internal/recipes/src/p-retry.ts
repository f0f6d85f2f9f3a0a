import { setTimeout as wait } from 'node:timers/promises';
import { isVeniceError, withVeniceErrors } from '@venice/errors-fetch';
import pRetry from 'p-retry';

const veniceFetch = withVeniceErrors(fetch);

/** Retries if the error is retryable, after its wait. p-retry decides about network failures. */
export function fetchWithRetries(url: string, init?: RequestInit): Promise<Response> {
  return pRetry(() => veniceFetch(url, init), {
    retries: 3,
    shouldRetry: ({ error }) => !isVeniceError(error) || error.retryable,
    onFailedAttempt: async ({ error, retriesLeft }) => {
      if (isVeniceError(error) && error.retryable && retriesLeft > 0) await wait(error.retryAfterMs);
    },
    // In addition to the wait above.
    minTimeout: 250,
  });
}
