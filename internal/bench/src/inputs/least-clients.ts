import { toVeniceError } from '@venice/errors-core';
import { lookUpRateLimit } from '@venice/errors-core/adapter';
import axios from 'axios';
import OpenAI6 from 'openai';
import { clientOfAxios, clientOfFetch, type MeasuredClient, openaiClient } from './clients.js';
import { EVENT_STREAM } from './event-stream.js';

const BODY_TIMEOUT_MS = 10_000;

/** What no hook of `fetch` can do without: it reads the body of a failure within a time, and throws its error. */
export const leastFetchHook: MeasuredClient = clientOfFetch(
  'fetch with a hook that only builds the error',
  (send) => async (input, init) => {
    const response = await send(input, init);
    if (response.ok || response.body === null) return response;
    const reader = response.body.getReader();
    const timer = setTimeout(() => void reader.cancel(), BODY_TIMEOUT_MS);
    const chunks: Uint8Array[] = [];
    for (let step = await reader.read(); !step.done; step = await reader.read()) chunks.push(step.value);
    clearTimeout(timer);
    const { status, headers } = response;
    throw toVeniceError({ status, headers, body: Buffer.concat(chunks).toString() });
  },
);

/**
 * What no hook of an SDK can do without: it reads the body of a failure and passes on a response of its own; a stream
 * passes through a stream of its own, unread.
 */
export const leastOpenAIHook: MeasuredClient = clientWithHook(
  'openai 6 with a hook that only reads',
  async (send, url, init) => {
    const response = (await send(url, init)) as Response;
    if (!response.ok) return new Response(await response.text(), response);
    const isStream = response.headers.get('content-type') === EVENT_STREAM;
    return isStream && response.body ? new Response(passed(response.body), response) : response;
  },
);

/** What no stream can be searched for an error without: every chunk passes through a stream, as text or as bytes. */
export const leastStreamHook: MeasuredClient = clientWithHook(
  'openai 6 with a hook that only searches a stream for a word',
  async (send, url, init) => {
    const response = (await send(url, init)) as Response;
    const isStream = response.headers.get('content-type') === EVENT_STREAM;
    return isStream && response.body ? new Response(searched(response.body), response) : response;
  },
);

/** What no hook of `fetch` can do without: it waits for the response, and looks at its status. */
export const leastFetchWrapper: MeasuredClient = clientOfFetch(
  'fetch with a hook that only looks at the status',
  (send) => async (input, init) => {
    const response = await send(input, init);
    if (response.status >= 400) throw new Error(response.statusText);
    return response;
  },
);

/**
 * What no hook of an SDK can do without that frees every socket: a `fetch` that is not the runtime's can be node-fetch,
 * whose connection only a signal of the hook's own ends.
 */
export const leastSignal: MeasuredClient = clientWithHook(
  'openai 6 with a hook that only adds a signal',
  async (send, url, init) => {
    const controller = new AbortController();
    init.signal?.addEventListener(
      'abort',
      () => {
        controller.abort(init.signal?.reason);
      },
      { once: true },
    );
    return await send(url, { ...init, signal: controller.signal });
  },
);

/**
 * What no error can reach the SDK's own without: the hook builds it, and passes on a body with its record, which the SDK
 * parses. Not among it: the secrets, the decision about a retry, and the headers that carry it.
 */
export const leastCarrier: MeasuredClient = clientWithHook(
  'openai 6 with a hook that only carries the error',
  async (send, url, init) => {
    const response = (await send(url, init)) as Response;
    if (response.ok) return response;
    const { status, headers } = response;
    const error = toVeniceError({ status, headers, body: await response.text() });
    const body = { error: { message: error.message, code: error.code, veniceError: error } };
    return new Response(JSON.stringify(body), { status, headers });
  },
);

/** What no pacer can do without: it reads the limits that a response reports. */
export const leastPacer: MeasuredClient = clientOfFetch(
  'fetch that only reads the limits',
  (send) => async (input, init) => {
    const response = await send(input, init);
    const limits = lookUpRateLimit(response.headers);
    limits.remaining('requests');
    limits.remaining('tokens');
    return response;
  },
);

/** What no interceptor of axios can do without: it builds the error. */
export const leastAxiosInterceptor: MeasuredClient = clientOfAxios(
  'axios with an interceptor that only builds the error',
  (instance) => {
    instance.interceptors.response.use(undefined, (caught: unknown) => {
      if (!axios.isAxiosError<unknown>(caught) || caught.response === undefined) throw caught;
      const { status, headers, data } = caught.response;
      throw Object.assign(caught, { veniceError: toVeniceError({ status, headers, body: data }).toJSON() });
    });
    return instance;
  },
);

type Send = (url: string, init: RequestInit) => Promise<unknown>;

/** The SDK with a `fetch` around that of its options. */
function clientWithHook(
  name: string,
  hook: (send: Send, url: string, init: RequestInit) => Promise<unknown>,
): MeasuredClient {
  return openaiClient(name, 'bare openai 6', OpenAI6, {
    bare: (options) => options,
    adapted: (options) => ({ ...options, fetch: (url, init) => hook(options.fetch, url, init) }),
  });
}

function passed(
  body: ReadableStream<Uint8Array>,
  look: (chunk: Uint8Array) => void = () => {},
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    const { done, value } = await reader.read();
    if (done) {
      controller.close();
      return;
    }
    look(value);
    controller.enqueue(value);
  };
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}

function searched(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const decoder = new TextDecoder();
  return passed(body, (chunk) => {
    if (decoder.decode(chunk, { stream: true }).includes('"error"'))
      throw new Error('The stream has an error.');
  });
}
