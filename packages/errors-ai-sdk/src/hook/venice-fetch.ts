import { type AnyVeniceError, toVeniceError } from '@venice/errors-core';
import {
  type AdapterOptions,
  belongsToVenice,
  createAttemptLog,
  createSigner,
  failureStatusOf,
  type InBandErrorOptions,
  isChargedOnAcceptance,
  isEventStream,
  isFetchResponse,
  isReplayableBody,
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
import type { RetryDecision } from '@venice/errors-core/retry';
import { connectionError, createAPICallError } from '../error/api-call-error.js';
import type { FetchFunction } from './fetch-function.js';
import { rewriteStream } from './rewrite-stream.js';
import { type StreamStyle, styleOf } from './stream-style.js';

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

/** The SDK ignores a wait of one minute or more and retries after two seconds. */
const LONGEST_MS = 60_000;

/** A request, and how the SDK's loop goes on after it. */
interface SentRequest {
  readonly url: string;
  readonly signal: AbortSignal | undefined;
  readonly route: string | undefined;
  /** Whether the signature of the request is used up. */
  readonly singleUse: boolean;
  /** Texts of the request that the error must not contain. */
  readonly secrets: readonly string[];
  readonly style: () => StreamStyle;
  readonly decide: (error: AnyVeniceError) => RetryDecision;
  readonly succeed: () => void;
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
  const canSign = renew !== undefined;
  const maxWaitMs = Math.min(options.maxRetryAfterMs ?? LONGEST_MS, LONGEST_MS);
  const log = createAttemptLog();
  const hooked: FetchFunction = async (...given) => {
    const call = readFetchCall(given);
    const { method, url, signal, body } = call;
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

    const looped = { ...call, attempt: undefined };
    if (isPlainSuccess(response, options)) {
      log.succeed(looped);
      return response;
    }
    const isSigned = isSingleUse(call.headers);
    const replayable = isReplayableBody(body);
    const request: SentRequest = {
      url,
      signal,
      route,
      singleUse: isSigned && !canSign,
      secrets: readSecrets(readFetchCall(args).headers, url),
      style: () => styleOf(args),
      decide: (error) => log.decide(error, looped, { maxWaitMs, singleUse: isSigned, canSign, replayable }),
      succeed: () => {
        log.succeed(looped);
      },
    };
    return response.status < 400
      ? readSuccess(response, request, options)
      : readFailure(response, request, options);
  };
  return Object.defineProperty(hooked, HOOK, { value: true });
}

/** Whether nothing of a response is read: most calls succeed, and pay for nothing else. */
function isPlainSuccess(response: Response, { inBandErrors, onNotice }: AiSdkAdapterOptions): boolean {
  return response.status < 400 && inBandErrors !== true && onNotice === undefined && !isEventStream(response);
}

async function readSuccess(
  response: Response,
  request: SentRequest,
  options: AiSdkAdapterOptions,
): Promise<Response> {
  const { headers } = response;
  const { url, signal, route, singleUse, secrets, style, decide, succeed } = request;
  reportNotices({ headers, route }, options);
  if (isEventStream(response)) {
    succeed();
    const { maxBodyBytes: maxFrameBytes, requireEndMarker = true } = options;
    return rewriteStream(response, {
      route,
      signal,
      secrets,
      style: style(),
      maxFrameBytes,
      requireEndMarker,
    });
  }
  const error =
    options.inBandErrors === true
      ? await readInBandError(response, { route, singleUse, secrets }, options, signal)
      : undefined;
  if (error === undefined) {
    succeed();
    return response;
  }
  const status = failureStatusOf(error);
  throw createAPICallError({
    url,
    status,
    headers,
    body: undefined,
    error,
    decision: decide(error),
    secrets,
  });
}

async function readFailure(
  response: Response,
  { url, signal, route, singleUse, secrets, decide }: SentRequest,
  options: AiSdkAdapterOptions,
): Promise<never> {
  const { status, headers } = response;
  const body = await readFetchBody(response, options, signal);
  const origin = originOf(response);
  const error = toVeniceError({ status, headers, body, route, singleUse, secrets, origin });
  throw createAPICallError({ url, status, headers, body, error, decision: decide(error), secrets });
}
