import { type EventStreamOptions, rewriteStreamErrors } from './event-stream/rewrite-stream-errors.js';
import { chunksOf, type ChunkSource } from './response/chunks.js';
import { readBody } from './response/read-body.js';
import { readStatus, type ResponseLike } from './response/response-like.js';
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
 * All other bytes pass unchanged, when they are asked for. The stream of a failed response fails with its error.
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
  if ((readStatus(response.status) ?? 0) >= 400) return failedStream(source, response, options);
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

/** The body of a failed response is not an event stream: all of it is the error. */
function failedStream(
  source: ChunkSource,
  response: Omit<ResponseLike, 'body'>,
  { signal }: ThrowErrorsOptions,
): EventStream {
  // Refuses a stream that is being read already.
  const chunks = chunksOf(source);
  return new ReadableStream<Uint8Array>(
    {
      pull: async () => {
        throw toVeniceError({ ...response, body: await readBody(source, {}, signal) });
      },
      cancel: (reason) => chunks.cancel(reason),
    },
    { highWaterMark: 0 },
  ) as EventStream;
}
