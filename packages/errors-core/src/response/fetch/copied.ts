import { read } from '../../data/read-unknown.js';
import { type ChunkSource, isLocked, isStream, toWebStream } from '../chunks.js';
import { type FetchResponse, isFetchResponse } from '../fetch-response.js';

/** A response, and a copy of it to read. */
export interface Copied<R> {
  readonly response: R;
  /** `undefined` if the response cannot be copied. */
  readonly copy?: FetchResponse | undefined;
}

/** Copies a response. Use the returned one in place of it. */
export function copied<R extends FetchResponse>(response: R): Copied<R> {
  const { body, clone } = response;
  if (typeof clone !== 'function' || response.bodyUsed === true) return { response };
  if (isStream(body) && !('getReader' in body)) return copiedNodeStream(response, body);
  const copy: unknown = Reflect.apply(clone, response, []);
  return { response, copy: isFetchResponse(copy) ? copy : undefined };
}

/**
 * The clone of a response of node-fetch stops in a large body until the original is read too, and a connection that
 * breaks ends the process.
 */
function copiedNodeStream<R extends FetchResponse>(response: R, body: ChunkSource): Copied<R> {
  const create = read(response, 'constructor');
  const streams = read(body, 'constructor');
  const from = read(streams, 'from');
  if (typeof create !== 'function' || typeof from !== 'function' || isLocked(body)) return { response };
  // Both major versions take these.
  const { status, statusText, headers, url, size, timeout, redirected } = response as Readonly<
    Record<string, unknown>
  >;
  const init = { status, statusText, headers, url, size, timeout, counter: redirected === true ? 1 : 0 };
  const responseOf = (content: unknown): R => Reflect.construct(create, [content, init]) as R;
  try {
    // A class that takes something else must leave the body unread.
    if (responseOf(null).status !== response.status) return { response };
  } catch {
    return { response };
  }
  const [start, whole] = toWebStream(body).tee();
  const copy = { status: response.status, headers: response.headers, body: start };
  return { response: responseOf(Reflect.apply(from, streams, [whole])), copy };
}
