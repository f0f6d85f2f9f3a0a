import {
  type AdapterOptions,
  belongsToVenice,
  createAttemptLog,
  createSigner,
  type EventStreamOptions,
  type InBandErrorOptions,
  innermostFetch,
  isEventStream,
  isReplayableBody,
  isSingleUse,
  read,
  readFetchCall,
  readSecrets,
  routeOf,
  signFetchCall,
  type SigningOptions,
  wrapFetch,
} from '@venice/errors-core/adapter';
import { abandonable } from './abandonable-call.js';
import { readAttempt } from './headers/read-attempt.js';
import { LONGEST_MS } from './headers/retry-headers.js';
import { hostFetch, isHostFetch, type OpenAIFetch } from './host-fetch.js';
import { readFailure, readSuccess } from './read-response.js';
import type { SentRequest } from './sent-request.js';
import { isUnreadResponse, type UnreadResponse } from './unread-response.js';

/** Options of `withVeniceErrors`. */
export interface OpenAIAdapterOptions
  extends AdapterOptions, InBandErrorOptions, Pick<EventStreamOptions, 'requireEndMarker'>, SigningOptions {
  /**
   * Milliseconds. If Venice asks for a longer wait, the SDK does not retry but throws immediately. The upper
   * limit is 60 000: most majors of the SDK cannot wait longer.
   *
   * @defaultValue 60 000
   */
  readonly maxRetryAfterMs?: number;
}

const HOOK = Symbol.for('@venice/errors-openai');

/**
 * Returns a `fetch` that rewrites failed Venice responses and event streams into OpenAI's form, and returns all
 * others untouched. It never rejects on its own: the SDK would take that for a broken connection and retry.
 */
export function veniceFetch(inner: OpenAIFetch = hostFetch, options: OpenAIAdapterOptions = {}): OpenAIFetch {
  if (read(inner, HOOK) === true) return inner;

  const renew = options.signRequest && createSigner(options.signRequest);
  const longestMs = Math.min(options.maxRetryAfterMs ?? LONGEST_MS, LONGEST_MS);
  const log = createAttemptLog();
  // A pacer below this hook passes on what it gets.
  const innermost = innermostFetch(inner);
  const hooked: OpenAIFetch = async (input, given) => {
    const call = readFetchCall([input, given]);
    const isVenice = belongsToVenice(call.url, options);
    // Without a new signature it is sent as it is: the SDK would repeat a call that rejects.
    let canSign = renew !== undefined;
    const init =
      renew === undefined || !isVenice
        ? given
        : await signFetchCall(call, given, renew).catch(() => {
            canSign = false;
            return given;
          });
    // Cancelling the body of the runtime's `fetch` frees the socket; node-fetch needs an abort.
    const sent = isHostFetch(innermost) ? { init, abandon: ignore } : abandonable(init, call.signal);
    const response = await inner(input, sent.init);
    if (!isUnreadResponse(response) || !isVenice) return response;

    const attempt = readAttempt(call.headers);
    const looped = { ...call, attempt };
    try {
      if (isPlainSuccess(response, options)) {
        log.succeed(looped);
        return response;
      }
      const route = routeOf(call.method, call.url);
      const isSigned = isSingleUse(call.headers);
      const replayable = isReplayableBody(call.body);
      const request: SentRequest = {
        route,
        signal: call.signal,
        singleUse: isSigned && renew === undefined,
        secrets: readSecrets(readFetchCall([input, init]).headers, call.url),
        // LangChain's loop is not the SDK's: each of its attempts is a first one.
        attempts: attempt === 1 ? undefined : attempt,
        loop: {
          longestMs,
          decide: (error) =>
            log.decide(error, looped, { maxWaitMs: longestMs, singleUse: isSigned, canSign, replayable }),
          succeed: () => {
            log.succeed(looped);
          },
        },
      };
      return response.status < 400
        ? await readSuccess(response, request, options)
        : await readFailure(response, request, options, sent);
    } catch {
      // If our code fails, the SDK gets the response: it would repeat a call that rejects.
      if (call.signal?.aborted === true) throw call.signal.reason;
      return response;
    }
  };
  // The SDK looks for the property `Response` of a `fetch` before an upload, and sends a request if it is missing.
  return wrapFetch(inner, ([input, init]) => hooked(input, init), HOOK);
}

/** Returns whether nothing of a response is read: most calls succeed, and pay for nothing else. */
function isPlainSuccess(response: UnreadResponse, { inBandErrors, onNotice }: OpenAIAdapterOptions): boolean {
  return response.status < 400 && inBandErrors !== true && onNotice === undefined && !isEventStream(response);
}

function ignore(): void {}
