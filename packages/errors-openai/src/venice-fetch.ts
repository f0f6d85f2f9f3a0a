import { readBody, routeOf, type AdapterOptions, type BodySource } from '@venice/errors-core/adapter';
import { hostFetch } from './host-fetch.js';
import type { OpenAIFetch } from './openai-fetch.js';
import { read } from './read.js';
import { rewriteResponse } from './rewrite-response.js';

/** What the hook can be told. */
export interface OpenAIAdapterOptions extends AdapterOptions {
  /**
   * Milliseconds. Where Venice asks for a longer wait, the SDK does not send the request again but throws at
   * once. 60 000 unless told, and never more: most majors of the SDK cannot wait longer.
   */
  readonly maxRetryAfterMs?: number;
}

/** As much of a failed response as is needed, the same in the web's, undici's and node-fetch's. */
interface UnreadFailure {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: BodySource;
}

const HOOK = Symbol.for('@venice/errors-openai');

/**
 * A `fetch` that hands failed responses of Venice to the SDK in OpenAI's form, and all others as they are. It
 * never rejects on its own: the SDK would take that for a broken connection and send the request again.
 */
export function veniceFetch(inner: OpenAIFetch = hostFetch, options: OpenAIAdapterOptions = {}): OpenAIFetch {
  if (read(inner, HOOK) === true) return inner;

  const hooked: OpenAIFetch = async (input, init) => {
    const response = await inner(input, init);
    if (!isUnreadFailure(response)) return response;

    const { method, url, signal } = requestOf(input, init);
    if (options.isVenice?.(url) === false) return response;

    const text = await readText(response.body, options, signal);
    const headers = new Headers(response.headers);
    const { status, statusText } = response;
    return rewriteResponse(
      { status, statusText, url: response.url, headers, text, route: routeOf(method, url) },
      options.maxRetryAfterMs,
    );
  };
  return Object.defineProperty(hooked, HOOK, { value: true });
}

/** What is no whole response (a test's stand-in) or was read by someone else is none of ours. */
function isUnreadFailure(response: unknown): response is UnreadFailure {
  const status = read(response, 'status');
  return (
    typeof status === 'number' &&
    status >= 400 &&
    status <= 599 &&
    typeof read(read(response, 'headers'), 'forEach') === 'function' &&
    read(response, 'body') !== undefined &&
    read(response, 'bodyUsed') === false
  );
}

async function readText(
  body: BodySource,
  options: OpenAIAdapterOptions,
  signal: AbortSignal | undefined,
): Promise<string> {
  try {
    return await readBody(body, options, signal);
  } catch {
    signal?.throwIfAborted();
    return '';
  }
}

/** A request as `fetch` takes it: a URL in text, a `URL` or a `Request`, and what `init` says otherwise. */
function requestOf(
  input: unknown,
  init: unknown,
): { readonly method: string; readonly url: string; readonly signal: AbortSignal | undefined } {
  const [method] = [read(init, 'method'), read(input, 'method')].filter((value) => typeof value === 'string');
  const [url] = [input, read(input, 'href'), read(input, 'url')].filter((value) => typeof value === 'string');
  const [signal] = [read(init, 'signal'), read(input, 'signal')].filter(isSignal);
  return { method: method ?? 'GET', url: url ?? '', signal };
}

/** By shape: test runners bring an `AbortSignal` of their own. */
const isSignal = (value: unknown): value is AbortSignal =>
  typeof read(value, 'throwIfAborted') === 'function';
