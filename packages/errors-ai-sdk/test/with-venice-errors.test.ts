import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { explainNetworkFailure } from '@venice/errors-core';
import { createVenice } from 'venice-ai-sdk-provider';
import { describe, expect, test, vi } from 'vitest';
import { getVeniceError, withVeniceErrors } from '../src/index.js';
import { majors, type Settings } from './majors.js';
import { answer, overloaded, recordPauses, respond, thrownBy } from './responses.js';
import { failedStream } from './streamed.js';

type WithFetch = Settings & { readonly fetch: typeof fetch };

const settings: Settings = { name: 'venice', apiKey: 'key', baseURL: 'https://api.venice.ai/api/v1' };
const failed = { status: 400, body: overloaded };

/** The error with which a body fails if its connection breaks. */
function broken(): Error {
  const cause = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
  return new TypeError('terminated', { cause });
}

/** Returns the first part of a body, which then fails. */
function brokenBody(reason: () => unknown): ReadableStream<Uint8Array> {
  return failedStream(['{"created":'], reason);
}

/** Returns a response with a body as node-fetch has it. */
function withNodeBody(response: Response): Response {
  const { body } = response;
  return Object.defineProperty(response, 'body', {
    value: { [Symbol.asyncIterator]: () => body?.[Symbol.asyncIterator]() },
  });
}

describe.each(majors)('$name', ({ APICallError, calls }) => {
  test('calls a `fetch` of your own as the SDK does', async () => {
    const bare = respond(answer);
    const hooked = respond(answer);
    await calls.generateText(bare.settings);
    await calls.generateText(withVeniceErrors<Settings>(hooked.settings));
    expect(hooked.calls).toEqual(bare.calls);
  });

  test("uses the runtime's `fetch` of the moment if the settings have none", async () => {
    const wrapped = withVeniceErrors<Settings>(settings);
    const { settings: responder, calls: received } = respond(failed);
    vi.stubGlobal('fetch', responder.fetch);
    const thrown = await thrownBy(() => calls.generateText(wrapped)).finally(() => vi.unstubAllGlobals());
    expect(received).toHaveLength(1);
    expect(getVeniceError(thrown)?.status).toBe(400);
  });

  test('`onNotice` receives what a successful response announces, and nothing of a failed one', async () => {
    const headers = { 'x-venice-deprecated-replacement': 'qwen-4' };
    const { settings: responder } = respond({ ...answer, headers }, { ...failed, headers });
    const onNotice = vi.fn();
    const wrapped = withVeniceErrors<Settings>(responder, { onNotice });
    await calls.generateText(wrapped);
    await thrownBy(() => calls.generateText(wrapped));
    expect(onNotice.mock.calls).toMatchObject([[{ kind: 'model-deprecation', replacement: 'qwen-4' }]]);
  });

  test.each(['body', 'bodyUsed', 'statusText', 'url'])(
    "throws the SDK's own error if reading `%s` of a response throws, sent once",
    async (name) => {
      const odd = (response: Response): Response =>
        Object.defineProperty(response, name, {
          get: () => {
            throw new Error('odd');
          },
        });
      const refusing = respond(() => odd(Response.json({ error: 'Authentication failed' }, { status: 401 })));
      const thrown = await thrownBy(() => calls.generateText(withVeniceErrors<Settings>(refusing.settings)));
      expect(APICallError.isInstance(thrown)).toBe(true);
      expect(refusing.calls).toHaveLength(1);

      // `generateText` refuses a stream with an error of its own, which has the status.
      const headers = { 'content-type': 'text/event-stream' };
      const streaming = respond(() => odd(new Response('data: [DONE]\n\n', { headers })));
      const refused = await thrownBy(() =>
        calls.generateText(withVeniceErrors<Settings>(streaming.settings)),
      );
      expect(refused).toMatchObject({ statusCode: 200 });
    },
  );

  test('sends a request that was signed once only once', async () => {
    const { settings: responder, calls: received } = respond({ status: 429, body: overloaded });
    const headers = { 'SIGN-IN-WITH-X': 'once' };
    const signed: Settings & { readonly headers: object } = { ...responder, headers };
    const thrown = await thrownBy(() => calls.generateText(withVeniceErrors(signed)));
    expect(received).toHaveLength(1);
    expect(getVeniceError(thrown)).toMatchObject({
      retryable: false,
      actions: ['wait', 'change-model', 'sign'],
    });
  });

  test('signs a request anew before it is sent again, and keeps its payment', async () => {
    const sent: Headers[] = [];
    const refusing: typeof fetch = (_url, init) => {
      sent.push(new Headers(init?.headers));
      const headers = { 'retry-after-ms': '1' };
      return Promise.resolve(Response.json({ error: 'Busy' }, { status: 503, headers }));
    };
    const headers = { 'SIGN-IN-WITH-X': 'first', 'PAYMENT-SIGNATURE': 'paid' };
    const signed: Settings & { readonly headers: object } = { ...settings, headers, fetch: refusing };
    let signatures = 0;
    const signRequest = (): Record<string, string> => ({
      'SIGN-IN-WITH-X': `new ${String(++signatures)}`,
      'PAYMENT-SIGNATURE': 'paid twice',
    });
    await thrownBy(() => calls.generateText(withVeniceErrors(signed, { signRequest })));
    expect(sent.map((each) => each.get('sign-in-with-x'))).toEqual(['first', 'new 1', 'new 2']);
    expect(sent.map((each) => each.get('payment-signature'))).toEqual(['paid', 'paid', 'paid']);
  });

  test.each([
    [{ code: 'UND_ERR_SOCKET' }, 'broken', 1],
    [{}, 'unknown', 1],
    [{ code: 'ENOTFOUND' }, 'never sent', 3],
  ])('repeats a call that may not have been charged only: %j, %s', async (properties, _, requests) => {
    recordPauses();
    let sent = 0;
    const breaking: typeof fetch = () => {
      sent++;
      const cause = Object.assign(new Error('other side closed'), properties);
      return Promise.reject(new TypeError('fetch failed', { cause }));
    };
    const broken = withVeniceErrors<Settings>({ ...settings, fetch: breaking });
    const thrown = await thrownBy(() => calls.generateImage(broken));
    expect(thrown).toMatchObject({ message: expect.stringContaining('other side closed') });
    expect(getVeniceError(thrown)).toBeUndefined();
    expect(sent).toBe(requests);
  });

  test.each([
    ['a web stream', (body: ReadableStream) => new Response(body)],
    ['a Node stream', (body: ReadableStream) => withNodeBody(new Response(body))],
  ])('repeats no call whose successful response breaks off: %s', async (_what, responseOf) => {
    for (const call of [calls.generateText, calls.embed, calls.generateImage, calls.generateSpeech]) {
      const { settings: responder, calls: received } = respond(() => responseOf(brokenBody(() => broken())));
      const thrown = await thrownBy(() => call(withVeniceErrors<Settings>(responder)));
      expect(APICallError.isInstance(thrown)).toBe(true);
      expect(thrown).toMatchObject({ isRetryable: false, statusCode: 200 });
      expect(explainNetworkFailure(thrown)?.charged).toBe('maybe');
      expect(getVeniceError(thrown)).toBeUndefined();
      expect(received).toHaveLength(1);
    }
  });

  test('passes an abort on that breaks off a successful response', async () => {
    const controller = new AbortController();
    const aborted = (): unknown => {
      controller.abort();
      return controller.signal.reason;
    };
    const { settings: responder } = respond(() => new Response(brokenBody(aborted)));
    const wrapped = withVeniceErrors<Settings>(responder);
    const thrown = await thrownBy(() => calls.generateImage(wrapped, { abortSignal: controller.signal }));
    expect(thrown).toMatchObject({ name: 'AbortError' });
  });

  test('passes an abort on as it is thrown', async () => {
    const controller = new AbortController();
    const hanging: typeof fetch = (_url, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          reject(init.signal?.reason);
        });
        controller.abort();
      });
    const wrapped = withVeniceErrors<Settings>({ ...settings, fetch: hanging });
    const thrown = await thrownBy(() => calls.generateText(wrapped, { abortSignal: controller.signal }));
    expect(thrown).toMatchObject({ name: 'AbortError' });
    expect(getVeniceError(thrown)).toBeUndefined();
  });

  test('ends with an abort while the body of a failed response is read', async () => {
    const controller = new AbortController();
    const endless = (): Response => {
      const body = new ReadableStream(
        {
          pull: () => {
            controller.abort();
          },
        },
        { highWaterMark: 0 },
      );
      return new Response(body, { status: 429 });
    };
    const wrapped = withVeniceErrors<Settings>(respond(endless).settings);
    const thrown = await thrownBy(() => calls.generateText(wrapped, { abortSignal: controller.signal }));
    expect(thrown).toMatchObject({ name: 'AbortError' });
  });

  test('passes a connection that breaks on to the SDK, which tries again', async () => {
    const broken: typeof fetch = vi.fn(() =>
      Promise.reject(
        new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) }),
      ),
    );
    const thrown = await thrownBy(() =>
      calls.generateText(withVeniceErrors<Settings>({ ...settings, fetch: broken }), { maxRetries: 0 }),
    );
    expect(thrown).toMatchObject({
      name: 'AI_APICallError',
      message: 'Cannot connect to API: reset',
      isRetryable: true,
    });
    expect(getVeniceError(thrown)).toBeUndefined();
  });
});

describe('withVeniceErrors', () => {
  test('changes nothing but `fetch`', () => {
    const given = { ...settings, headers: { a: 'b' }, queryParams: { c: 'd' }, includeUsage: true };
    const { fetch: _fetch, ...others } = withVeniceErrors(given);
    expect(others).toEqual(given);
    expect(given).not.toHaveProperty('fetch');
  });

  test('has no effect the second time', () => {
    const wrapped = withVeniceErrors(settings);
    expect(withVeniceErrors(wrapped).fetch).toBe(wrapped.fetch);
  });

  const message =
    'Pass the settings from which the provider is created: createOpenAICompatible(withVeniceErrors({ … })).';
  const provider = createOpenAICompatible({ ...settings });
  test.each<[string, unknown, string]>([
    ['a provider', provider, 'this is a provider, not its settings'],
    ['the provider of Venice', createVenice(settings), 'this is a provider, not its settings'],
    ['a chat model', provider('m'), 'this is a model, not the settings of its provider'],
    ['an embedding model', provider.embeddingModel('m'), 'this is a model, not the settings of its provider'],
    ['an image model', provider.imageModel('m'), 'this is a model, not the settings of its provider'],
    ['a `fetch`', fetch, 'this is a function, not the settings of a provider'],
    ['the id of a model', 'venice-uncensored', 'this is not an object with the settings of a provider'],
    ['nothing', undefined, 'this is not an object with the settings of a provider'],
  ])('refuses %s', (_what, value, mistake) => {
    expect(() => withVeniceErrors<object>(value as object)).toThrow(
      new TypeError(`withVeniceErrors: ${mistake}. ${message}`),
    );
  });
});

describe('the hook', () => {
  function hookOf(response: () => Response, options?: Parameters<typeof withVeniceErrors>[1]): typeof fetch {
    return withVeniceErrors<WithFetch>({ ...settings, fetch: async () => response() }, options).fetch;
  }

  test('returns the same successful response', async () => {
    const success = new Response('{}');
    expect(await hookOf(() => success)('https://api.venice.ai/api/v1/models')).toBe(success);
  });

  test('leaves the responses of other hosts untouched, streams too', async () => {
    const isVenice = (url: string): boolean => url.startsWith('https://api.venice.ai/');
    const responses = [
      new Response('no', { status: 500 }),
      new Response('data: {"error":"no"}\n\n', { headers: { 'content-type': 'text/event-stream' } }),
    ];
    for (const response of responses) {
      const hook = hookOf(() => response, { isVenice });
      expect(await hook('https://elsewhere.test/image.png')).toBe(response);
    }
    const thrown = await thrownBy(() =>
      hookOf(() => new Response('no', { status: 500 }), { isVenice })('https://api.venice.ai/api/v1/models'),
    );
    expect(thrown).toMatchObject({ statusCode: 500 });
  });

  test('throws for an error inside a successful response, if asked, and frees the connection', async () => {
    const cancel = vi.fn();
    const headers = { 'x-venice-is-content-violation': 'true' };
    const image = (): Response => new Response(new ReadableStream({ cancel }), { headers });
    const url = 'https://api.venice.ai/api/v1/image/generate';
    const thrown = await thrownBy(() => hookOf(image, { inBandErrors: true })(url, { method: 'POST' }));
    expect(thrown).toMatchObject({
      statusCode: 422,
      isRetryable: false,
      cause: { code: 'CONTENT_POLICY_VIOLATION', status: 200 },
    });
    expect(cancel).toHaveBeenCalledOnce();
    expect(await hookOf(image)(url, { method: 'POST' })).toMatchObject({ status: 200 });
  });

  test('reads an error body within the limits', async () => {
    const text = JSON.stringify({ ...overloaded, padding: 'x'.repeat(10_000) });
    const long = await thrownBy(() =>
      hookOf(() => new Response(text, { status: 429 }), { maxBodyBytes: 100 })(
        'https://api.venice.ai/api/v1/models',
      ),
    );
    expect(long).toMatchObject({ responseBody: text.slice(0, 100) });

    const endless = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(JSON.stringify(overloaded)));
      },
    });
    const hanging = await thrownBy(() =>
      hookOf(() => new Response(endless, { status: 429 }), { bodyTimeoutMs: 10 })(
        'https://api.venice.ai/api/v1/models',
      ),
    );
    expect(hanging).toMatchObject({ cause: { code: 'MODEL_OVERLOADED' } });
  });
});
