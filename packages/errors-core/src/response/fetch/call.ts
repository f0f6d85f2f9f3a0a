import { read } from '../../data/read-unknown.js';

/** A call of `fetch`. */
export interface FetchCall {
  /** The method as the caller wrote it. */
  readonly method: string;
  /** The URL as the caller wrote it; empty if there is none. */
  readonly url: string;
  readonly signal: AbortSignal | undefined;
  /** The headers in the form in which the caller passed them; `undefined` if there are none. */
  readonly headers: unknown;
  /** The body as the caller passed it; that of a `Request` is a stream. */
  readonly body: unknown;
}

/**
 * Reads the arguments of a call of `fetch`: a URL as text, a `URL` or a `Request`, and options that replace
 * parts of the `Request`. Never throws.
 *
 * @example
 * ```ts
 * import { readFetchCall } from '@venice/errors-core/adapter';
 *
 * const request = new Request('https://api.venice.ai/api/v1/models', { method: 'HEAD' });
 * console.log(readFetchCall([request, { method: 'GET' }]).method); // GET
 * ```
 */
export function readFetchCall([input, init]: readonly unknown[]): FetchCall {
  const method = read(init, 'method') ?? read(input, 'method');
  const given = read(init, 'signal');
  // As in fetch itself: `signal: null` removes the signal of the request.
  const signal = given === undefined ? read(input, 'signal') : given;
  return {
    method: typeof method === 'string' ? method : 'GET',
    url: urlOf(input),
    signal: isAbortSignal(signal) ? signal : undefined,
    headers: read(init, 'headers') ?? read(input, 'headers'),
    body: read(init, 'body') ?? read(input, 'body'),
  };
}

/** Returns the URL of a text, a `URL` or a `Request`. */
function urlOf(input: unknown): string {
  if (typeof input === 'string') return input;
  return [read(input, 'href'), read(input, 'url')].find((text) => typeof text === 'string') ?? '';
}

/** Returns whether a value is a signal of any realm, test runner or polyfill. Old ones lack `throwIfAborted`. */
export function isAbortSignal(value: unknown): value is AbortSignal {
  return typeof read(value, 'aborted') === 'boolean' && typeof read(value, 'addEventListener') === 'function';
}
