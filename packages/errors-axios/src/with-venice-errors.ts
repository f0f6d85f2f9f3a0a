import { toVeniceError } from '@venice/errors-core';
import {
  type AdapterOptions,
  type InBandErrorOptions,
  isSingleUse,
  isStream,
  type SigningOptions,
} from '@venice/errors-core/adapter';
import type { AxiosError } from 'axios';
import { attachError, isDecided, markAsForeign } from './failure/attach-error.js';
import { type AxiosFailure, isAxiosError, isAxiosFailure } from './failure/axios-failure.js';
import { requestOf, routeOfRequest, urlOf } from './failure/sent-request.js';
import { hideRequest } from './hook/hide-request.js';
import { inBandFailure } from './hook/in-band-failure.js';
import { installSigner } from './hook/install-signer.js';
import { installationOf, type InterceptableAxios, rememberInstallation } from './hook/installation.js';
import { readFailedBody } from './hook/read-failed-body.js';

/** Options of {@link withVeniceErrors}. */
export interface VeniceAxiosOptions extends AdapterOptions, InBandErrorOptions, SigningOptions {
  /**
   * Whether `config`, `request` and `response` of an error are kept out of logs and JSON, because they contain
   * the key and the prompt. Code can read them either way.
   *
   * @defaultValue `true`
   */
  readonly hideRequest?: boolean;
}

/**
 * Makes an axios instance read the bodies of failed Venice responses, so that {@link getVeniceError} knows
 * everything about them, whatever the `responseType`. Returns the same instance, which rejects with the same
 * `AxiosError` as before. Installing it twice has no effect: the first options stay. {@link withoutVeniceErrors}
 * removes it. Aborts, timeouts, network failures and responses that `isVenice` refuses are not changed.
 *
 * `console.log`, `JSON.stringify` and clones of the errors contain neither key nor prompt: only code can read
 * `config`, `request` and `response`.
 *
 * A body that axios left unread (`responseType: 'stream'`) is read, and its content replaces the stream in
 * `error.response.data`. If the request is canceled meanwhile, it rejects as axios rejects canceled requests.
 * Install it before axios-retry: interceptors run in the order of their registration, and its `retryCondition`
 * then sees the content of streams and blobs too.
 *
 * @param options - Which responses are Venice's (default: all), the limits within which a body is read
 * (`maxBodyBytes` in bytes, `bodyTimeoutMs` in milliseconds), `hideRequest: false` to keep the errors as open as
 * axios makes them, and `inBandErrors` to reject a response of status 200 that contains an error too. It rejects
 * with an error like those of axios: `isAxiosError: true`, `code: 'ERR_BAD_RESPONSE'`, `config` and `response`.
 * It is not an instance of the class `AxiosError`.
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
    const failure = inBandFailure(response, options);
    if (failure === undefined) return response;
    if (options.hideRequest !== false) hideRequest(failure);
    throw failure;
  };
  const id = instance.interceptors.response.use(
    options.inBandErrors === true ? onFulfilled : undefined,
    onRejected,
  );
  const signerId = installSigner(instance, options);
  rememberInstallation(instance, { id, signerId, onRejected });
  return instance;
}

/** Returns what to reject with: the same error, or the cancellation that came while its body was read. */
async function prepare(error: unknown, options: VeniceAxiosOptions): Promise<unknown> {
  if (!isAxiosError(error)) return error;
  if (options.isVenice?.(urlOf(requestOf(error))) === false) {
    if (isAxiosFailure(error)) markAsForeign(error);
    return error;
  }
  const rejection = await settle(error, options);
  if (options.hideRequest !== false && isAxiosError(rejection)) hideRequest(rejection);
  return rejection;
}

async function settle(error: AxiosError, options: VeniceAxiosOptions): Promise<unknown> {
  // An interceptor that retries sends its requests through this one too.
  if (!isAxiosFailure(error) || isDecided(error)) return error;
  try {
    await decide(error, options);
    return error;
  } catch (canceled) {
    return canceled;
  }
}

/** Reads the body of a failure and attaches the Venice error. */
async function decide(failure: AxiosFailure, options: VeniceAxiosOptions): Promise<void> {
  const { status, headers, data } = failure.response;
  const body = await readFailedBody(failure, options);
  const request = requestOf(failure);
  const veniceError = toVeniceError({
    status,
    headers,
    body,
    route: routeOfRequest(request),
    singleUse: options.signRequest === undefined && isSingleUse(request.headers),
  });
  // Nobody can read the stream again.
  if (isStream(data)) failure.response.data = veniceError.body;
  attachError(failure, veniceError);
}
