import { toVeniceError } from '@venice/errors-core';
import type { AdapterOptions } from '@venice/errors-core/adapter';

import { attachError, hasAttachedError } from './attached-error.js';
import { isAxiosFailure } from './axios-failure.js';
import { routeOfFailure, urlOf } from './failed-request.js';
import { installationOf, rememberInstallation, type InterceptableAxios } from './installation.js';
import { readFailedBody } from './read-failed-body.js';
import { isUnread } from './response-data.js';

/**
 * Makes an axios instance read the bodies of failed responses from Venice, so that {@link fromAxiosError}
 * knows everything about them, whatever the `responseType`. Returns the same instance; it goes on rejecting
 * with the very same `AxiosError`. Installing twice is once, with the first options; undone by
 * {@link withoutVeniceErrors}. Aborts, timeouts and network failures pass through untouched, and so does
 * what `isVenice` refuses.
 *
 * A body that axios left unread (`responseType: 'stream'`) is read, and what it held takes its place in
 * `error.response.data`. A request cancelled meanwhile rejects as axios rejects cancelled requests. Install
 * before axios-retry: interceptors run in the order of their registration.
 *
 * @param options - Which answers are Venice's (all, unless told), and the limits within which a body is
 * read: `maxBodyBytes` in bytes, `bodyTimeoutMs` in milliseconds.
 *
 * @example
 * ```ts
 * import { fromAxiosError, withVeniceErrors } from '@venice/errors-axios';
 * import axios from 'axios';
 *
 * const venice = withVeniceErrors(axios.create({ baseURL: 'https://api.venice.ai/api/v1' }));
 *
 * export async function speak(input: string): Promise<ArrayBuffer> {
 *   try {
 *     const { data } = await venice.post<ArrayBuffer>('/audio/speech', { input }, { responseType: 'arraybuffer' });
 *     return data;
 *   } catch (caught) {
 *     console.error(fromAxiosError(caught)?.code);
 *     throw caught;
 *   }
 * }
 * ```
 */
export function withVeniceErrors<Instance extends InterceptableAxios>(
  instance: Instance,
  options: AdapterOptions = {},
): Instance {
  if (installationOf(instance) !== undefined) return instance;
  const onRejected = async (error: unknown): Promise<never> => {
    await decide(error, options);
    throw error;
  };
  const id = instance.interceptors.response.use(undefined, onRejected);
  rememberInstallation(instance, { id, onRejected });
  return instance;
}

/** Finds out what a rejected request means, and keeps it on the error. */
async function decide(error: unknown, options: AdapterOptions): Promise<void> {
  // Decided already: an interceptor that retries sends its requests through this one too.
  if (!isAxiosFailure(error) || hasAttachedError(error)) return;
  if (options.isVenice?.(urlOf(error)) === false) {
    attachError(error, undefined);
    return;
  }
  const { status, headers, data } = error.response;
  const body = await readFailedBody(error, options);
  const veniceError = toVeniceError({ status, headers, body, route: routeOfFailure(error) });
  // The stream is used up: without this, the body would be lost to code that looks for it here.
  if (isUnread(data)) error.response.data = veniceError.body;
  attachError(error, veniceError);
}
