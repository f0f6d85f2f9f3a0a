import { toVeniceError } from '@venice/errors-core';
import {
  type AdapterOptions,
  belongsToVenice,
  type InBandErrorOptions,
  isSingleUse,
  isStream,
  originOf,
  read,
  type SigningOptions,
} from '@venice/errors-core/adapter';
import type { AxiosError } from 'axios';
import { attachError, isDecided, markAsForeign } from './failure/attach-error.js';
import { type AxiosFailure, isAxiosError, isAxiosFailure } from './failure/axios-failure.js';
import { maskResponse } from './failure/mask-response.js';
import { requestOf, routeOfRequest, secretsOf, urlOf } from './failure/sent-request.js';
import { makeAbandonable } from './hook/abandonment.js';
import { watchCancellation } from './hook/cancellation.js';
import { hideRequest } from './hook/hide-request.js';
import { readSuccess } from './hook/in-band-failure.js';
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
 * It is not an instance of the class `AxiosError`. `onNotice` receives announcements in successful responses.
 *
 * @throws TypeError if the first argument is not an axios instance.
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
  if (typeof read(read(read(instance, 'interceptors'), 'response'), 'use') !== 'function') {
    throw new TypeError(
      'withVeniceErrors: the first argument must be an axios instance: `withVeniceErrors(axios.create({ … }))`. ' +
        'For another client, use `@venice/errors-fetch` or `@venice/errors-openai`.',
    );
  }
  if (installationOf(instance) !== undefined) return instance;
  const onRejected = async (error: unknown): Promise<never> => {
    throw await prepare(error, options).catch(() => error);
  };
  const onFulfilled = <Response>(response: Response): Response => {
    const failure = failureIn(response, options);
    if (failure === undefined) return response;
    throw failure;
  };
  const id = instance.interceptors.response.use(
    options.inBandErrors === true || options.onNotice !== undefined ? onFulfilled : undefined,
    onRejected,
  );
  const requestIds = [instance.interceptors.request.use(makeAbandonable), installSigner(instance, options)];
  rememberInstallation(instance, { id, requestIds: requestIds.filter((id) => id !== undefined), onRejected });
  return instance;
}

function failureIn(response: unknown, options: VeniceAxiosOptions): Error | undefined {
  try {
    const failure = readSuccess(response, options);
    if (failure !== undefined && options.hideRequest !== false) hideRequest(failure);
    return failure;
  } catch {
    // If our code fails, the caller gets the response.
    return undefined;
  }
}

/** Returns what to reject with: the same error, or the cancellation that came while its body was read. */
async function prepare(error: unknown, options: VeniceAxiosOptions): Promise<unknown> {
  if (!isAxiosError(error)) return error;
  if (!belongsToVenice(urlOf(requestOf(error)), options)) {
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
  let watch: ReturnType<typeof watchCancellation> | undefined;
  try {
    watch = watchCancellation(error);
    await decide(error, options, watch.signal);
    return error;
  } catch {
    // If our code fails, the caller gets the error of axios.
    return watch?.signal.aborted === true ? watch.signal.reason : error;
  } finally {
    watch?.release();
  }
}

/** Reads the body of a failure and attaches the Venice error. */
async function decide(
  failure: AxiosFailure,
  options: VeniceAxiosOptions,
  signal: AbortSignal,
): Promise<void> {
  const { status, headers, data } = failure.response;
  const body = await readFailedBody(failure, options, signal);
  const request = requestOf(failure);
  const secrets = secretsOf(request);
  const veniceError = toVeniceError({
    status,
    headers,
    body,
    route: routeOfRequest(request),
    singleUse: options.signRequest === undefined && isSingleUse(request.headers),
    secrets,
    origin: originOf(failure.response),
  });
  attachError(failure, veniceError);
  maskResponse(failure.response, secrets, body);
  // Nobody can read the stream again.
  if (isStream(data)) failure.response.data = veniceError.body;
}
