import {
  type ChunkSource,
  type EventStream,
  type EventStreamOptions,
  isSingleUse,
  isStream,
  readSecrets,
  routeOf,
  throwErrorsInStream,
} from '@venice/errors-core/adapter';
import { callOf } from './fetch-calls.js';

/** The parts of a response that {@link throwStreamErrors} reads, the same in every `fetch`. */
export interface StreamedResponse {
  readonly status: number;
  readonly headers: object;
  readonly body: ChunkSource | null;
}

/** Options of {@link throwStreamErrors}. */
export interface StreamErrorOptions extends EventStreamOptions {
  /**
   * The method and path that were called, such as `POST /chat/completions`: a response does not have its method.
   *
   * @defaultValue the route of the call, if the response is from {@link withVeniceErrors}
   */
  readonly route?: string | undefined;
  /**
   * The signal of the request. If it is aborted, the stream fails as it does without {@link throwStreamErrors}.
   *
   * @defaultValue the signal of the call, if the response is from {@link withVeniceErrors}
   */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Returns the event stream of a successful response, which fails with a `VeniceError` if Venice sends an error in
 * it. All other bytes pass unchanged, when they are asked for. A broken connection fails with the code
 * `STREAM_INTERRUPTED`, an abort of the caller as it does without this function. The stream of a failed
 * response fails with its error.
 *
 * @throws TypeError if the body is not a stream or is being read already.
 *
 * @example
 * ```ts
 * import { getVeniceError, throwStreamErrors, withVeniceErrors } from '@venice/errors-fetch';
 *
 * const veniceFetch = withVeniceErrors(fetch);
 *
 * export async function stream(init: RequestInit, onText: (text: string) => void): Promise<void> {
 *   const response = await veniceFetch('https://api.venice.ai/api/v1/chat/completions', init);
 *   const decoder = new TextDecoder();
 *   try {
 *     for await (const bytes of throwStreamErrors(response)) onText(decoder.decode(bytes, { stream: true }));
 *   } catch (caught) {
 *     const error = getVeniceError(caught);
 *     if (error !== undefined) console.error(error.code, error.creditsRefunded);
 *     throw caught;
 *   }
 * }
 * ```
 */
export function throwStreamErrors(response: StreamedResponse, options: StreamErrorOptions = {}): EventStream {
  const { status, headers, body } = response;
  if (!isStream(body)) throw new TypeError('throwStreamErrors: the response has no body to read.');
  const call = callOf(response);
  const route = options.route ?? (call && routeOf(call.method, call.url));
  const signal = options.signal ?? call?.signal;
  const secrets = readSecrets(call?.headers, call?.url);
  const singleUse = isSingleUse(call?.headers);
  return throwErrorsInStream(body, { status, headers, route, singleUse, secrets }, { ...options, signal });
}
