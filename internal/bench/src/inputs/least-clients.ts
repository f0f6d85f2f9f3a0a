import { lookUpRateLimit } from '@venice/errors-core/adapter';
import OpenAI6 from 'openai';
import { clientOfAxios, clientOfFetch, type MeasuredClient, openaiClient } from './clients.js';
import { EVENT_STREAM } from './event-stream.js';

const BODY_TIMEOUT_MS = 10_000;

/** What no hook of `fetch` can do without: it reads the body of a failure within a time, and throws an error. */
export const leastFetchHook: MeasuredClient = clientOfFetch(
  'fetch with a hook that only reads',
  (send) => async (input, init) => {
    const response = await send(input, init);
    if (response.ok || response.body === null) return response;
    const reader = response.body.getReader();
    const timer = setTimeout(() => void reader.cancel(), BODY_TIMEOUT_MS);
    const chunks: Uint8Array[] = [];
    for (let step = await reader.read(); !step.done; step = await reader.read()) chunks.push(step.value);
    clearTimeout(timer);
    throw new Error(Buffer.concat(chunks).toString());
  },
);

/**
 * What no hook of an SDK can do without: it reads the body of a failure and passes on a response of its own; a stream
 * passes through a stream of its own, unread.
 */
export const leastOpenAIHook: MeasuredClient = openaiClient(
  'openai 6 with a hook that only reads',
  'bare openai 6',
  OpenAI6,
  {
    bare: (options) => options,
    adapted: (options) => ({
      ...options,
      fetch: async (url, init) => {
        const response = (await options.fetch(url, init)) as Response;
        if (!response.ok) return new Response(await response.text(), response);
        const isStream = response.headers.get('content-type') === EVENT_STREAM;
        return isStream && response.body ? new Response(passed(response.body), response) : response;
      },
    }),
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

/** What no interceptor of axios can do without: it creates an error of its own. */
export const leastAxiosInterceptor: MeasuredClient = clientOfAxios(
  'axios with an interceptor that only creates an error',
  (instance) => {
    instance.interceptors.response.use(undefined, (caught: unknown) => {
      throw new Error('failed', { cause: caught });
    });
    return instance;
  },
);

function passed(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    const { done, value } = await reader.read();
    if (done) controller.close();
    else controller.enqueue(value);
  };
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}
