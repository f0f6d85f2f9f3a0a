import { createReadStream } from 'node:fs';
import { Agent } from 'node:http';
import { createRequire } from 'node:module';
import OpenAI6, { AzureOpenAI as Azure6 } from 'openai';
import { AzureOpenAI as Azure4 } from 'openai-4';
import OpenAI4 from 'openai-4';
import OpenAI5, { AzureOpenAI as Azure5 } from 'openai-5';
import OpenAI7, { AzureOpenAI as Azure7 } from 'openai-7';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { fromOpenAIError, isVeniceAPIError, withVeniceErrors } from '../src/index.js';
import { majors, type ClientOptions } from './majors.js';
import { serve, thrownBy } from './serve.js';

const overloaded = { error: 'The model is currently overloaded. Please try again later.' };
const busy = { status: 429, headers: { 'retry-after-ms': '1' }, body: overloaded };

describe.each(majors)('$name', ({ OpenAI }) => {
  test('sends and receives through the custom `fetch`, with all its arguments', async () => {
    const { baseURL, requests } = await serve(busy);
    const calls: unknown[] = [];
    const custom = (url: string, init: RequestInit): Promise<Response> => {
      calls.push(url);
      return fetch(url, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(init.headers)), 'x-mine': 'yes' },
      });
    };
    const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 0, fetch: custom }));

    const thrown = await thrownBy(() => openai.post('/chat/completions', { body: { model: 'm' } }));

    expect(thrown.code).toBe('MODEL_OVERLOADED');
    expect(calls).toEqual([`${baseURL}/chat/completions`]);
    expect(requests).toMatchObject([
      { method: 'POST', headers: { 'x-mine': 'yes', authorization: 'Bearer key' } },
    ]);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ model: 'm' });
  });

  test('calls the `fetch` that stands in for the global one at that time', async () => {
    const openai = new OpenAI(
      withVeniceErrors({ apiKey: 'key', baseURL: 'http://127.0.0.1:1/api/v1', maxRetries: 0 }),
    );
    const stub = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async () => Response.json(overloaded, { status: 429 }));
    onTestFinished(() => {
      stub.mockRestore();
    });
    const thrown = await thrownBy(() => openai.get('/models'));
    expect(thrown.code).toBe('MODEL_OVERLOADED');
    expect(stub).toHaveBeenCalledOnce();
  });

  test('is wrapped once, however often its options are', async () => {
    const { baseURL, requests } = await serve({
      status: 400,
      body: { error: 'Invalid model specified', extra: 1 },
    });
    const once = withVeniceErrors<ClientOptions>({ apiKey: 'key', baseURL, maxRetries: 0 });
    const twice = withVeniceErrors<ClientOptions>(once);
    expect(twice.fetch).toBe(once.fetch);

    const logging = withVeniceErrors<ClientOptions>({
      ...once,
      fetch: async (url, init) => once.fetch?.(url, init),
    });
    const [plain, stacked] = [
      await thrownBy(() => new OpenAI(once).get('/models')),
      await thrownBy(() => new OpenAI(logging).get('/models')),
    ];
    expect(stacked.error).toEqual(plain.error);
    expect(stacked.message).toBe(plain.message);
    expect(requests).toHaveLength(2);
  });

  test("leaves other hosts' answers untouched, byte for byte", async () => {
    const body = '{ "error" :"Invalid model specified", "n": 1e2 }';
    const { baseURL } = await serve({ status: 400, body, headers: { 'content-type': 'application/json' } });
    const seen: unknown[] = [];
    const isVenice = (url: string): boolean => {
      seen.push(url);
      return url.startsWith('https://api.venice.ai/');
    };
    const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 0 }, { isVenice }));
    const bare = new OpenAI({ apiKey: 'key', baseURL, maxRetries: 0 });

    const thrown = await thrownBy(() => openai.get('/models'));
    const untouched = await thrownBy(() => bare.get('/models'));

    expect(seen).toEqual([`${baseURL}/models`]);
    expect(thrown.message).toBe(untouched.message);
    expect(thrown.error).toEqual(untouched.error);
    expect(isVeniceAPIError(thrown)).toBe(false);

    const { fetch: wrapped } = withVeniceErrors<{ fetch: typeof fetch }>({ fetch }, { isVenice });
    const response = await wrapped(baseURL);
    await expect(response.text()).resolves.toBe(body);
    expect(response.headers.has('x-should-retry')).toBe(false);
  });

  test('lets broken connections and time-outs through as they are', async () => {
    const broken = await serve((response) => response.destroy());
    const options = { apiKey: 'key', maxRetries: 0 };
    const cut = await thrownBy(() =>
      new OpenAI(withVeniceErrors({ ...options, baseURL: broken.baseURL })).get('/models'),
    );
    expect(cut).toBeInstanceOf(OpenAI.APIConnectionError);
    expect(cut.cause).toBeInstanceOf(TypeError);
    expect(fromOpenAIError(cut)).toBeUndefined();

    const silent = await serve(() => {});
    const late = await thrownBy(() =>
      new OpenAI(withVeniceErrors({ ...options, baseURL: silent.baseURL, timeout: 50 })).get('/models'),
    );
    expect(late).toBeInstanceOf(OpenAI.APIConnectionTimeoutError);
    expect(fromOpenAIError(late)).toBeUndefined();
  });

  test('leaves streams alone', async () => {
    const frames = 'data: {"id":"1"}\n\ndata: {"id":"2"}\n\ndata: [DONE]\n\n';
    const { baseURL } = await serve({
      status: 200,
      body: frames,
      headers: { 'content-type': 'text/event-stream' },
    });
    const { chat } = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL }));
    const ids: string[] = [];
    for await (const { id } of await chat.completions.create({ model: 'm', messages: [], stream: true }))
      ids.push(id);
    expect(ids).toEqual(['1', '2']);
  });
});

describe('clients derived from a client', () => {
  test.each([
    { name: 'openai 5', OpenAI: OpenAI5 },
    { name: 'openai 6', OpenAI: OpenAI6 },
    { name: 'openai 7', OpenAI: OpenAI7 },
  ])('$name keeps the hook in `withOptions`, and gets it there', async ({ OpenAI }) => {
    const { baseURL, requests } = await serve(busy);
    const wrapped = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL }));
    const kept = await thrownBy(() => wrapped.withOptions({ maxRetries: 1 }).models.list());
    expect(kept.code).toBe('MODEL_OVERLOADED');
    expect(requests).toHaveLength(2);

    const bare = new OpenAI({ apiKey: 'key', baseURL, maxRetries: 0 });
    const given = await thrownBy(() => bare.withOptions(withVeniceErrors({})).models.list());
    expect(given.code).toBe('MODEL_OVERLOADED');
    expect(requests).toHaveLength(3);
  });

  test.each([
    { name: 'openai 4', Azure: Azure4 },
    { name: 'openai 5', Azure: Azure5 },
    { name: 'openai 6', Azure: Azure6 },
    { name: 'openai 7', Azure: Azure7 },
  ])('$name: `AzureOpenAI` and other subclasses take the options too', async ({ Azure }) => {
    const { baseURL, requests } = await serve(busy);
    const azure = new Azure(
      withVeniceErrors({ apiKey: 'key', baseURL, apiVersion: '2026-01-01', maxRetries: 1 }),
    );
    const thrown = await thrownBy(() => azure.models.list());
    expect(thrown.code).toBe('MODEL_OVERLOADED');
    expect(requests).toHaveLength(2);
  });
});

describe('what openai 4 does differently', () => {
  // The one that openai 4 itself depends on.
  const nodeFetch = createRequire(createRequire(import.meta.url).resolve('openai-4'))('node-fetch');

  test('an `httpAgent` without a `fetch` that uses it is refused', () => {
    const httpAgent = new Agent();
    expect(() =>
      withVeniceErrors<{ apiKey: string; httpAgent: Agent }>({ apiKey: 'key', httpAgent }),
    ).toThrow(
      new TypeError(
        'withVeniceErrors: `httpAgent` has no effect once `fetch` is set, and this sets it. ' +
          'Pass the `fetch` that uses the agent too, for example that of the package `node-fetch`.',
      ),
    );
  });

  test('an `httpAgent` is used by node-fetch, whose responses are read like any other', async () => {
    const { baseURL, requests } = await serve({ ...busy, headers: { 'set-cookie': 'a=1' } });
    const httpAgent = new Agent();
    const connect = vi.spyOn(httpAgent, 'createConnection' as never);
    const openai = new OpenAI4(
      withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 0, httpAgent, fetch: nodeFetch }),
    );

    const thrown = await thrownBy(() => openai.models.list());

    expect(thrown).toBeInstanceOf(OpenAI4.RateLimitError);
    expect(fromOpenAIError(thrown)).toMatchObject({ code: 'MODEL_OVERLOADED', route: 'GET /models' });
    expect(connect).toHaveBeenCalled();
    expect(requests).toHaveLength(1);
  });

  test('an error body of node-fetch that never ends is given up', async () => {
    const { baseURL } = await serve((response) => response.writeHead(429).write(JSON.stringify(overloaded)));
    const openai = new OpenAI4(
      withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 0, fetch: nodeFetch }, { bodyTimeoutMs: 50 }),
    );
    const thrown = await thrownBy(() => openai.models.list());
    expect(thrown.code).toBe('MODEL_OVERLOADED');
  });

  test('an upload, which it sends as a Node stream, arrives', async () => {
    const { baseURL, requests } = await serve(busy);
    const openai = new OpenAI4(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 0 }));
    const file = createReadStream(new URL(import.meta.url));
    const thrown = await thrownBy(() => openai.audio.transcriptions.create({ model: 'm', file }));
    expect(thrown.code).toBe('MODEL_OVERLOADED');
    expect(requests[0]?.body).toContain('an upload, which it sends as a Node stream, arrives');
  });
});
