import { type EventStreamOptions, rewriteStreamErrors } from './event-stream/rewrite-stream-errors.js';
import type { ChunkSource } from './response/chunks.js';
import type { ResponseLike } from './response/response-like.js';
import { toInterruptionError } from './stream-interruption.js';
import { toVeniceError } from './to-venice-error.js';

/** The type of `response.body` in `fetch`: everything that takes that body takes this stream too. */
export type EventStream = NonNullable<Response['body']>;

/** Options for reading the stream of one response. */
export interface ThrowErrorsOptions extends EventStreamOptions {
  /** The signal of the request. If it is aborted, the stream fails as it does without this function. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Returns an event stream that fails with a `VeniceError` if Venice sends an error in it or the connection breaks.
 * All other bytes pass unchanged, when they are asked for.
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
  options: ThrowErrorsOptions = {},
): EventStream {
  return rewriteStreamErrors(source, {
    ...options,
    route: response.route,
    onError: ({ body }) => {
      throw toVeniceError({ ...response, body });
    },
    onInterruption: (interruption) => {
      throw toInterruptionError(response, interruption);
    },
  }) as EventStream;
}
