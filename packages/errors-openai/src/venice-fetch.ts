import { type AdapterOptions, readBody, routeOf } from '@venice/errors-core/adapter';
import { abandonable, type Call, callOf } from './call.js';
import { hostFetch } from './host-fetch.js';
import type { OpenAIFetch } from './openai-fetch.js';
import { read } from './read.js';
import { rewriteResponse } from './rewrite-response.js';
import { isEventStream, rewriteStream } from './rewrite-stream.js';
import { isUnreadResponse, type UnreadResponse } from './unread-response.js';

/** What the hook can be told. */
export interface OpenAIAdapterOptions extends AdapterOptions {
  /**
   * Milliseconds. Where Venice asks for a longer wait, the SDK does not send the request again but throws at
   * once. 60 000 unless told, and never more: most majors of the SDK cannot wait longer.
   */
  readonly maxRetryAfterMs?: number;
}

const HOOK = Symbol.for('@venice/errors-openai');

/**
 * A `fetch` that hands failed responses and event streams of Venice to the SDK in OpenAI's form, and all others
 * as they are. It never rejects on its own: the SDK would take that for a broken connection and send the request
 * again.
 */
export function veniceFetch(inner: OpenAIFetch = hostFetch, options: OpenAIAdapterOptions = {}): OpenAIFetch {
  if (read(inner, HOOK) === true) return inner;

  const hooked: OpenAIFetch = async (input, init) => {
    const call = callOf(input, init);
    // Cancelling the body of the runtime's own `fetch` frees the socket; that of node-fetch does not.
    const sent = inner === hostFetch ? { init, abandon: ignore } : abandonable(init, call.signal);
    const response = await inner(input, sent.init);
    if (!isUnreadResponse(response) || options.isVenice?.(call.url) === false) return response;

    const route = routeOf(call.method, call.url);
    if (isEventStream(response)) {
      return rewriteStream(response, { route, signal: call.signal, maxFrameBytes: options.maxBodyBytes });
    }
    if (response.status < 400 || response.status > 599) return response;

    const text = await readText(response, options, call);
    if (!isReadToItsEnd(response)) sent.abandon();
    const { status, statusText, url } = response;
    const headers = new Headers(response.headers);
    return rewriteResponse({ status, statusText, url, headers, text, route }, options.maxRetryAfterMs);
  };
  return Object.defineProperty(hooked, HOOK, { value: true });
}

async function readText(
  { body }: UnreadResponse,
  options: OpenAIAdapterOptions,
  { signal }: Call,
): Promise<string> {
  try {
    return await readBody(body, options, signal);
  } catch {
    signal?.throwIfAborted();
    return '';
  }
}

/** Only a Node stream tells; a web stream that was given up was cancelled, which is enough. */
function isReadToItsEnd({ body }: UnreadResponse): boolean {
  return read(body, 'readableEnded') !== false;
}

function ignore(): void {}
