import { toVeniceError } from '@venice/errors-core';
import {
  type AdapterOptions,
  belongsToVenice,
  createSigner,
  failureStatusOf,
  type InBandErrorOptions,
  isChargedOnAcceptance,
  isEventStream,
  isFetchResponse,
  isSingleUse,
  originOf,
  read,
  readFetchBody,
  readFetchCall,
  readInBandError,
  readSecrets,
  reportNotices,
  routeOf,
  signFetchCall,
  type SigningOptions,
} from '@venice/errors-core/adapter';
import { connectionError, createAPICallError } from '../error/api-call-error.js';
import type { FetchFunction } from './fetch-function.js';
import { rewriteStream } from './rewrite-stream.js';
import { styleOf } from './stream-style.js';

/** Options of `withVeniceErrors`. */
export interface AiSdkAdapterOptions extends AdapterOptions, InBandErrorOptions, SigningOptions {
  /**
   * Milliseconds. If Venice asks for a longer wait, the SDK does not retry but throws immediately. The upper
   * limit is 60 000, because the SDK ignores longer waits and retries after two seconds.
   *
   * @defaultValue 60 000
   */
  readonly maxRetryAfterMs?: number;
  /**
   * Whether a stream that ends without the end marker of its route counts as interrupted: `[DONE]` or a
   * `finish_reason` on `/chat/completions`. ai 6 and 7 alone report it too, without a code.
   *
   * @defaultValue `true`
   */
  readonly requireEndMarker?: boolean;
}

const HOOK = Symbol.for('@venice/errors-ai-sdk');

/**
 * Returns a `fetch` that throws the SDK's `APICallError` for a failed Venice response, and rewrites the errors in
 * event streams into the form that the SDK passes on whole. A broken connection of a call that is charged when it is
 * accepted is not retryable. All other responses and rejections pass untouched.
 */
export function veniceFetch(
  inner: FetchFunction | undefined,
  options: AiSdkAdapterOptions = {},
): FetchFunction {
  if (inner !== undefined && read(inner, HOOK) === true) return inner;

  const renew = options.signRequest && createSigner(options.signRequest);
  const hooked: FetchFunction = async (...given) => {
    const call = readFetchCall(given);
    const { method, url, signal } = call;
    // The runtime's `fetch` is looked up at each call, so that a later replacement counts.
    const send = inner ?? globalThis.fetch;
    if (!belongsToVenice(url, options)) return send(...given);

    const route = routeOf(method, url);
    const [input, init] = given;
    const args: typeof given = renew === undefined ? given : [input, await signFetchCall(call, init, renew)];
    let response: Response;
    try {
      response = await send(...args);
    } catch (failure) {
      const isAborted = signal?.aborted === true;
      throw isChargedOnAcceptance(route) && !isAborted ? connectionError(failure, { url, route }) : failure;
    }
    if (!isFetchResponse(response)) return response;

    const singleUse = renew === undefined && isSingleUse(call.headers);
    const secrets = readSecrets(readFetchCall(args).headers, url);
    const { status, headers } = response;
    if (status < 400) reportNotices({ headers, route }, options);
    if (isEventStream(response)) {
      const { maxBodyBytes: maxFrameBytes, requireEndMarker = true } = options;
      const style = styleOf(args);
      return rewriteStream(response, { route, signal, secrets, style, maxFrameBytes, requireEndMarker });
    }
    if (status < 400) {
      const error =
        options.inBandErrors === true &&
        (await readInBandError(response, { route, singleUse, secrets }, options, signal));
      if (error === undefined || error === false) return response;
      const failed = { url, status: failureStatusOf(error), headers, body: undefined, error, secrets };
      throw createAPICallError(failed, options.maxRetryAfterMs);
    }

    const body = await readFetchBody(response, options, signal);
    const origin = originOf(response);
    const error = toVeniceError({ status, headers, body, route, singleUse, secrets, origin });
    throw createAPICallError({ url, status, headers, body, error, secrets }, options.maxRetryAfterMs);
  };
  return Object.defineProperty(hooked, HOOK, { value: true });
}
