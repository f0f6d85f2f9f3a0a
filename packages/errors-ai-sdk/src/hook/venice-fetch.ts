import {
  type AdapterOptions,
  belongsToVenice,
  createAttemptLog,
  createSigner,
  type InBandErrorOptions,
  isChargedOnAcceptance,
  isEventStream,
  isFetchResponse,
  isReplayableBody,
  isSingleUse,
  read,
  readFetchCall,
  readSecrets,
  routeOf,
  signFetchCall,
  type SigningOptions,
} from '@venice/errors-core/adapter';
import { connectionError, type VeniceAPICallError } from '../error/api-call-error.js';
import { withoutRetryIfCutOff } from './cut-off-success.js';
import type { FetchFunction } from './fetch-function.js';
import { readFailure, readSuccess, type SentRequest } from './read-response.js';
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

/** The SDK ignores a wait of one minute or more and retries after two seconds. */
const LONGEST_MS = 60_000;

const HOOK = Symbol.for('@venice/errors-ai-sdk');

/**
 * Returns a `fetch` that throws the SDK's `APICallError` for a failed Venice response, and rewrites the errors in
 * event streams into the form that the SDK passes on whole. A connection is not retryable if it breaks in a call that is
 * charged when it is accepted, or in a successful response. All other responses and rejections pass untouched.
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

    let outcome: Response | VeniceAPICallError;
    try {
      const looped = { ...call, attempt: undefined };
      if (isPlainSuccess(response, options)) {
        log.succeed(looped);
        return withoutRetryIfCutOff(response, { url, route, signal });
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
      outcome =
        response.status < 400
          ? await readSuccess(response, request, options)
          : await readFailure(response, request, options);
    } catch {
      // If our code fails, the SDK gets the response.
      if (signal?.aborted === true) throw signal.reason;
      return response;
    }
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  return Object.defineProperty(hooked, HOOK, { value: true });
}

/** Returns whether nothing of a response is read: most calls succeed, and pay for nothing else. */
function isPlainSuccess(response: Response, { inBandErrors, onNotice }: AiSdkAdapterOptions): boolean {
  return response.status < 400 && inBandErrors !== true && onNotice === undefined && !isEventStream(response);
}
