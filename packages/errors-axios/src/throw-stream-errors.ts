import { toVeniceError } from '@venice/errors-core';
import { rewriteStreamErrors } from '@venice/errors-core/adapter';
import { isUnread } from './response-data.js';
import { routeOfRequest, type SentRequest } from './sent-request.js';

/** What is looked at of the response, alike in every version of axios. */
export interface StreamedAxiosResponse {
  readonly status: number;
  readonly headers: object;
  /** The stream that `responseType: 'stream'` leaves unread. */
  readonly data: unknown;
  readonly config?: SentRequest;
}

/** What {@link throwStreamErrors} can be told. */
export interface EventStreamOptions {
  /** Bytes up to which one event is looked at; longer ones pass unread. 1 MiB unless told. */
  readonly maxFrameBytes?: number | undefined;
}

/** As `response.body` of a fetch: what it can be piped through, this can. */
export type EventStream = NonNullable<Response['body']>;

/**
 * The event stream of a successful response, which fails with a `VeniceError` where Venice sends an error in
 * it. All other bytes come through as they are, when they are asked for. A connection that breaks fails as
 * it would without. Throws a `TypeError` where the request was not made with `responseType: 'stream'`.
 *
 * @example
 * ```ts
 * import { throwStreamErrors, isVeniceError, withVeniceErrors } from '@venice/errors-axios';
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
 *     if (isVeniceError(caught)) console.error(caught.code, caught.creditsRefunded);
 *     throw caught;
 *   }
 * }
 * ```
 */
export function throwStreamErrors(
  response: StreamedAxiosResponse,
  options: EventStreamOptions = {},
): EventStream {
  const { status, headers, data, config } = response;
  if (!isUnread(data)) throw new TypeError("There is no stream to guard: set responseType to 'stream'.");
  const route = config && routeOfRequest(config);
  return rewriteStreamErrors(data, {
    onError: ({ body }) => {
      throw toVeniceError({ status, headers, body, route });
    },
    maxFrameBytes: options.maxFrameBytes,
  }) as EventStream;
}
