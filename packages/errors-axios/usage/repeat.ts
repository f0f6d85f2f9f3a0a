import type { Repetition } from '@venice/adapter-description';
import { getVeniceError, withVeniceErrors } from '@venice/errors-axios';
import axiosRetry from 'axios-retry';
import type { Instance } from './call.js';

/** Sends one request with axios-retry: axios has no loop of its own. */
export function repeat(
  baseURL: string,
  { isHooked, maxRetries }: Repetition,
  create: (baseURL: string) => Instance,
): Promise<unknown> {
  const client = isHooked ? withVeniceErrors(create(baseURL)) : create(baseURL);
  // Its types know the newest axios only.
  axiosRetry(client as never, {
    retries: maxRetries,
    retryDelay: () => 1,
    ...(isHooked && { retryCondition: (error) => getVeniceError(error)?.retryable === true }),
  });
  return client.request({ method: 'POST', url: '/chat/completions' });
}
