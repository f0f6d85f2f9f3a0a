import { rewriteStreamErrors } from './event-stream/rewrite-stream-errors.js';
import type { ChunkSource } from './response/chunks.js';
import type { ResponseLike } from './response/response-like.js';
import { toVeniceError } from './to-venice-error.js';

/** Limits for reading an event stream. */
export interface EventStreamOptions {
  /**
   * Bytes up to which one event is searched for an error; longer events pass unread.
   *
   * @defaultValue 1 MiB
   */
  readonly maxFrameBytes?: number | undefined;
}

/** The type of `response.body` in `fetch`: everything that takes that body takes this stream too. */
export type EventStream = NonNullable<Response['body']>;

/**
 * Returns an event stream that fails with a `VeniceError` if Venice sends an error in it. All other bytes pass
 * unchanged, when they are asked for.
 *
 * @param response - Status, headers and route of the response that the stream belongs to.
 *
 * @example
 * ```ts
 * import { throwErrorsInStream } from '@venice/errors-core/adapter';
 *
 * const response = await fetch('https://api.venice.ai/api/v1/chat/completions', { method: 'POST' });
 * const { body, status, headers } = response;
 * if (body !== null) console.log(await new Response(throwErrorsInStream(body, { status, headers })).text());
 * ```
 */
export function throwErrorsInStream(
  source: ChunkSource,
  response: Omit<ResponseLike, 'body'>,
  { maxFrameBytes }: EventStreamOptions = {},
): EventStream {
  const { status, headers, route } = response;
  return rewriteStreamErrors(source, {
    onError: ({ body }) => {
      throw toVeniceError({ status, headers, body, route });
    },
    maxFrameBytes,
  }) as EventStream;
}
