import { setTimeout as wait } from 'node:timers/promises';
import { isChargedOnAcceptance, routeOf } from '@venice/errors-core/adapter';
import { isVeniceError, withVeniceErrors } from '@venice/errors-fetch';
import pRetry from 'p-retry';

const veniceFetch = withVeniceErrors(fetch);

/** Retries if the error is retryable, after its wait. p-retry decides about network failures of the other routes. */
export function fetchWithRetries(url: string, init?: RequestInit): Promise<Response> {
  return pRetry(() => veniceFetch(url, init), {
    retries: 3,
    // A connection that broke late may belong to a request that was accepted and charged.
    shouldRetry: ({ error }) =>
      isVeniceError(error) ? error.retryable : !isChargedOnAcceptance(routeOf(init?.method ?? 'GET', url)),
    onFailedAttempt: async ({ error, retriesLeft }) => {
      if (isVeniceError(error) && error.retryable && retriesLeft > 0) await wait(error.retryAfterMs);
    },
    // In addition to the wait above.
    minTimeout: 250,
  });
}
