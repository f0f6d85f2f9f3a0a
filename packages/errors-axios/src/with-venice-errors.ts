import { toVeniceError } from '@venice/errors-core';
import type { AdapterOptions, InBandErrorOptions } from '@venice/errors-core/adapter';
import type { AxiosError } from 'axios';
import { attachError, hasAttachedError } from './attached-error.js';
import { type AxiosFailure, isAxiosError, isAxiosFailure } from './axios-failure.js';
import { throwErrorInResponse } from './error-in-response.js';
import { hideRequest } from './hide-request.js';
import { installationOf, type InterceptableAxios, rememberInstallation } from './installation.js';
import { readFailedBody } from './read-failed-body.js';
import { isUnread } from './response-data.js';
import { requestOf, routeOfRequest, urlOf } from './sent-request.js';

/** What {@link withVeniceErrors} can be told. */
export interface VeniceAxiosOptions extends AdapterOptions, InBandErrorOptions {
  /**
   * Whether `config`, `request` and `response` of an error are kept out of logs and JSON, because they hold
   * the key and the prompt. Code can read them either way. `true` unless told.
   */
  readonly hideRequest?: boolean;
}

/**
 * Makes an axios instance read the bodies of failed responses from Venice, so that {@link getVeniceError}
 * knows everything about them, whatever the `responseType`. Returns the same instance; it goes on rejecting
 * with the very same `AxiosError`. Installing twice is once, with the first options; undone by
 * {@link withoutVeniceErrors}. Aborts, timeouts and network failures stay what they are; what `isVenice`
 * refuses passes through untouched.
 *
 * `console.log`, `JSON.stringify` and clones of the errors show neither key nor prompt: `config`, `request`
 * and `response` are there for code only.
 *
 * A body that axios left unread (`responseType: 'stream'`) is read, and what it held takes its place in
 * `error.response.data`. A request cancelled meanwhile rejects as axios rejects cancelled requests. Install
 * before axios-retry: interceptors run in the order of their registration, and its `retryCondition` then
 * knows streams and blobs, too.
 *
 * @param options - Which answers are Venice's (all, unless told), and the limits within which a body is
 * read: `maxBodyBytes` in bytes, `bodyTimeoutMs` in milliseconds; `hideRequest: false` to leave the errors as
 * open as axios makes them; and `inBandErrors` to reject with a `VeniceError` where an answer of status 200
 * tells an error.
 *
 * @example
 * ```ts
 * import { getVeniceError, withVeniceErrors } from '@venice/errors-axios';
 * import axios from 'axios';
 *
 * const venice = withVeniceErrors(axios.create({ baseURL: 'https://api.venice.ai/api/v1' }));
 *
 * export async function speak(input: string): Promise<ArrayBuffer> {
 *   try {
 *     const { data } = await venice.post<ArrayBuffer>('/audio/speech', { input }, { responseType: 'arraybuffer' });
 *     return data;
 *   } catch (caught) {
 *     console.error(getVeniceError(caught)?.code);
 *     throw caught;
 *   }
 * }
 * ```
 */
export function withVeniceErrors<Instance extends InterceptableAxios>(
  instance: Instance,
  options: VeniceAxiosOptions = {},
): Instance {
  if (installationOf(instance) !== undefined) return instance;
  const onRejected = async (error: unknown): Promise<never> => {
    throw await prepare(error, options);
  };
  const onFulfilled = <Response>(response: Response): Response => {
    throwErrorInResponse(response, options);
    return response;
  };
  const id = instance.interceptors.response.use(
    options.inBandErrors === true ? onFulfilled : undefined,
    onRejected,
  );
  rememberInstallation(instance, { id, onRejected });
  return instance;
}

/** What to reject with: the very same error, or the cancellation that came while its body was read. */
async function prepare(error: unknown, options: VeniceAxiosOptions): Promise<unknown> {
  if (!isAxiosError(error)) return error;
  if (options.isVenice?.(urlOf(requestOf(error))) === false) {
    if (isAxiosFailure(error)) attachError(error, undefined);
    return error;
  }
  const rejection = await settle(error, options);
  if (options.hideRequest !== false && isAxiosError(rejection)) hideRequest(rejection);
  return rejection;
}

async function settle(error: AxiosError, options: AdapterOptions): Promise<unknown> {
  // Decided already: an interceptor that retries sends its requests through this one too.
  if (!isAxiosFailure(error) || hasAttachedError(error)) return error;
  try {
    await decide(error, options);
    return error;
  } catch (canceled) {
    return canceled;
  }
}

/** Finds out what a failure means, and keeps it on the error. */
async function decide(failure: AxiosFailure, options: AdapterOptions): Promise<void> {
  const { status, headers, data } = failure.response;
  const body = await readFailedBody(failure, options);
  const veniceError = toVeniceError({ status, headers, body, route: routeOfRequest(requestOf(failure)) });
  // The stream is used up: without this, the body would be lost to code that looks for it here.
  if (isUnread(data)) failure.response.data = veniceError.body;
  attachError(failure, veniceError);
}
