import { read } from '../data/read-unknown.js';
import { chunksOf, type ChunkSource, isLocked, isStream } from './chunks.js';
import { lookUpHeaders } from './headers/lookup.js';
import { type BodyLimits, type BodyPart, readPart, readText } from './read-body.js';

/** The parts of a `Response` that every `fetch` has. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: object;
  readonly body?: unknown;
  readonly bodyUsed?: unknown;
  readonly text?: unknown;
  readonly clone?: unknown;
}

/** Returns whether a value is a response of any `fetch`. */
export function isFetchResponse(value: unknown): value is FetchResponse {
  const headers = read(value, 'headers');
  return typeof read(value, 'status') === 'number' && typeof headers === 'object' && headers !== null;
}

/**
 * Reads the body of a response within limits, as `readBody` does. `undefined` if the body was read already or
 * is being read. Rejects only when `signal` is aborted, with the signal's own reason.
 */
export async function readFetchBody(
  response: FetchResponse,
  limits: BodyLimits,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  return (await readPartOfFetchBody(response, limits, signal))?.text;
}

/** Reads the body of a response as {@link readFetchBody} does, and returns whether it was read to its end. */
export async function readPartOfFetchBody(
  response: FetchResponse,
  limits: BodyLimits,
  signal: AbortSignal | undefined,
): Promise<BodyPart | undefined> {
  const body = read(response, 'body');
  if (read(response, 'bodyUsed') === true) return undefined;
  if (body === undefined || body === null) return readText(textOf(response), limits, signal);
  return isStream(body) && !isLocked(body) ? readPart(body, limits, signal) : undefined;
}

/** Cancels the body of a response that nobody reads, so that its connection is freed. */
export function cancelBody({ body }: FetchResponse): void {
  if (isStream(body) && !isLocked(body))
    chunksOf(body)
      .cancel()
      .catch(() => {});
}

/** No `Response` can be made with one of these statuses and a body. */
const WITHOUT_BODY: readonly number[] = [204, 205];

/** Returns whether a response is a successful event stream that nobody reads yet. Never throws. */
export function isEventStream<R extends FetchResponse & { readonly headers: Headers }>(
  response: R,
): response is R & { readonly body: ChunkSource } {
  const { status } = response;
  if (status < 200 || status > 299 || WITHOUT_BODY.includes(status)) return false;
  const type = lookUpHeaders(read(response, 'headers')).get('content-type') ?? '';
  if (!/^\s*text\/event-stream\s*(;|$)/i.test(type)) return false;
  const body = read(response, 'body');
  return isStream(body) && !isLocked(body);
}

/** Returns a response with another body and other headers; everything else is as received. */
export function rewrittenResponse(
  { status, statusText, url }: Pick<Response, 'status' | 'statusText' | 'url'>,
  headers: Headers,
  // `BodyInit` is a name of the DOM library alone.
  body: string | ReadableStream,
): Response {
  // The constructor has no option `url`, and refuses a status text that a server can send.
  return Object.defineProperties(new Response(body, { status, headers }), {
    url: { value: url },
    statusText: { value: statusText },
  });
}

/** The responses of React Native have no stream, only methods that read all of it. */
async function textOf(response: FetchResponse): Promise<unknown> {
  return typeof response.text === 'function' ? await Reflect.apply(response.text, response, []) : undefined;
}
