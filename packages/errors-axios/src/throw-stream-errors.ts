import {
  type EventStream,
  type EventStreamOptions,
  isSingleUse,
  isStream,
  throwErrorsInStream,
} from '@venice/errors-core/adapter';
import { routeOfRequest, secretsOf, type SentRequest, signalOf } from './failure/sent-request.js';

/** The parts of a response that {@link throwStreamErrors} reads, the same in every version of axios. */
export interface StreamedAxiosResponse {
  readonly status: number;
  readonly headers: object;
  /** The stream that `responseType: 'stream'` leaves unread. */
  readonly data: unknown;
  readonly config?: SentRequest;
}

/**
 * Returns the event stream of a successful response, which fails with a `VeniceError` if Venice sends an error in
 * it. All other bytes pass unchanged, when they are asked for. A broken connection fails with the code
 * `STREAM_INTERRUPTED`, a cancellation by the caller as it does without this function. The stream of a failed
 * response fails with its error.
 *
 * @throws TypeError if the request was made without `responseType: 'stream'`, or with an adapter that cannot stream
 * (`xhr`, the usual one in browsers).
 *
 * @example
 * ```ts
 * import { getVeniceError, throwStreamErrors, withVeniceErrors } from '@venice/errors-axios';
 * import axios from 'axios';
 *
 * const venice = withVeniceErrors(axios.create({ baseURL: 'https://api.venice.ai/api/v1' }));
 *
 * export async function stream(body: object, onText: (text: string) => void): Promise<void> {
 *   const response = await venice.post<unknown>('/chat/completions', body, { responseType: 'stream' });
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
export function throwStreamErrors(
  response: StreamedAxiosResponse,
  options: EventStreamOptions = {},
): EventStream {
  const { status, headers, data, config = {} } = response;
  if (!isStream(data)) {
    const isRequested = config.responseType === 'stream';
    throw new TypeError(
      isRequested
        ? "throwStreamErrors: the adapter of this request cannot stream. In browsers, set `adapter: 'fetch'`."
        : "throwStreamErrors: the body is not a stream. Set `responseType: 'stream'`.",
    );
  }
  const route = routeOfRequest(config);
  const secrets = secretsOf(config);
  return throwErrorsInStream(
    data,
    { status, headers, route, singleUse: isSingleUse(config.headers), secrets },
    { ...options, signal: signalOf(config) },
  );
}
