import { toVeniceError } from '@venice/errors-core';
import { type EventStreamSource, rewriteStreamErrors } from '@venice/errors-core/adapter';
import { isStream } from './response.js';

/** What is looked at of the response, alike in every fetch. */
export interface StreamedResponse {
  readonly status: number;
  readonly headers: object;
  readonly body: EventStreamSource | null;
}

/** What {@link throwStreamErrors} can be told. */
export interface EventStreamOptions {
  /** What was called, such as `POST /chat/completions`; a response does not tell its method. */
  readonly route?: string | undefined;
  /** Bytes up to which one event is looked at; longer ones pass unread. 1 MiB unless told. */
  readonly maxFrameBytes?: number | undefined;
}

/** As `response.body` of a fetch: what it can be piped through, this can. */
export type EventStream = NonNullable<Response['body']>;

/**
 * The event stream of a successful response, which fails with a `VeniceError` where Venice sends an error in
 * it. All other bytes come through as they are, when they are asked for. A connection that breaks fails as
 * it would without. Throws a `TypeError` where the body is no stream or is being read already.
 *
 * @example
 * ```ts
 * import { throwStreamErrors, isVeniceError, withVeniceErrors } from '@venice/errors-fetch';
 *
 * const veniceFetch = withVeniceErrors(fetch);
 *
 * export async function stream(init: RequestInit, onText: (text: string) => void): Promise<void> {
 *   const response = await veniceFetch('https://api.venice.ai/api/v1/chat/completions', init);
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
export function throwStreamErrors(response: StreamedResponse, options: EventStreamOptions = {}): EventStream {
  const { status, headers, body } = response;
  if (!isStream(body)) throw new TypeError('There is no stream to guard: the response has no body.');
  const { route, maxFrameBytes } = options;
  return rewriteStreamErrors(body, {
    onError: ({ body: said }) => {
      throw toVeniceError({ status, headers, body: said, route });
    },
    maxFrameBytes,
  }) as EventStream;
}
