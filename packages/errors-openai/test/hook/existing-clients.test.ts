import { createReadStream } from 'node:fs';
import { Agent } from 'node:http';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { getVeniceError, isVeniceOpenAIError, withVeniceErrors } from '../../src/index.js';
import { type Client, type ClientOptions, majors, nodeFetch, type SDK } from '../support/majors.js';
import { promises } from '../support/promises.js';
import { serve, thrownBy } from '../support/serve.js';

const overloaded = { error: 'The model is currently overloaded. Please try again later.' };
const busy = { status: 429, headers: { 'retry-after-ms': '1' }, body: overloaded };

function clientOf(OpenAI: SDK, options: Partial<ClientOptions>) {
  return new OpenAI(
    withVeniceErrors<ClientOptions>({ apiKey: 'key', baseURL: 'http://127.0.0.1:1/api/v1', ...options }),
  );
}

describe.each(majors)('$name', ({ OpenAI, AzureOpenAI, version }) => {
  describe(promises.fetch, () => {
    test('is called with all arguments, and its response is read', async () => {
      const { baseURL, requests } = await serve(busy);
      const calls: unknown[] = [];
      const custom = (url: string, init: RequestInit): Promise<Response> => {
        calls.push(url);
        return fetch(url, {
          ...init,
          headers: { ...Object.fromEntries(new Headers(init.headers)), 'x-mine': 'yes' },
        });
      };
      const openai = clientOf(OpenAI, { baseURL, maxRetries: 0, fetch: custom });

      const thrown = await thrownBy(() => openai.post('/chat/completions', { body: { model: 'm' } }));

      expect(thrown.code).toBe('MODEL_OVERLOADED');
      expect(calls).toEqual([`${baseURL}/chat/completions`]);
      expect(requests).toMatchObject([
        { method: 'POST', headers: { 'x-mine': 'yes', authorization: 'Bearer key' } },
      ]);
      expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ model: 'm' });
    });

    test('keeps its properties: without `Response` the SDK sends a request before an upload', async () => {
      const urls: string[] = [];
      const custom = (url: string): Promise<Response> => {
        urls.push(url);
        return Promise.resolve(Response.json({ text: 'Hello.' }));
      };
      const own = Object.assign(custom, { Response });
      const openai = clientOf(OpenAI, { baseURL: 'http://127.0.0.1:1/api/v1', fetch: own });
      const file = new File(['sound'], 'sound.mp3');
      await openai.audio.transcriptions.create({ model: 'm', file });
      expect(urls).toEqual(['http://127.0.0.1:1/api/v1/audio/transcriptions']);
    });

    test('receives an abort with its reason', async () => {
      const signals: AbortSignal[] = [];
      const custom = (_url: string, { signal }: RequestInit): Promise<Response> =>
        new Promise((_resolve, reject) => {
          if (!signal) return;
          signals.push(signal);
          signal.addEventListener('abort', () => {
            reject(signal.reason);
          });
        });
      const controller = new AbortController();
      setTimeout(() => {
        controller.abort();
      }, 20);
      const openai = clientOf(OpenAI, { fetch: custom });
      const thrown = await thrownBy(() => openai.get('/models', { signal: controller.signal }));
      expect(thrown).toBeInstanceOf(OpenAI.APIUserAbortError);
      expect(signals).toMatchObject([{ aborted: true, reason: { name: 'AbortError' } }]);
    });

    test('receives no abort if there is none', async () => {
      const { baseURL } = await serve(busy);
      const signals: unknown[] = [];
      const custom = (url: string, init: RequestInit): Promise<Response> => {
        signals.push(init.signal);
        return fetch(url, init);
      };
      await thrownBy(() => clientOf(OpenAI, { baseURL, maxRetries: 0, fetch: custom }).get('/models'));
      expect(signals).toMatchObject([{ aborted: false }]);
    });

    test('a replacement of the global one at the time of the call is called too', async () => {
      const openai = clientOf(OpenAI, { maxRetries: 0 });
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
  });

  describe(promises.agents, () => {
    if (version === 4) {
      test('an `httpAgent` with node-fetch', async () => {
        const { baseURL, requests } = await serve({ ...busy, headers: { 'set-cookie': 'a=1' } });
        const httpAgent = new Agent();
        const connect = vi.spyOn(httpAgent, 'createConnection' as never);
        const openai = clientOf(OpenAI, { baseURL, maxRetries: 0, httpAgent, fetch: nodeFetch });

        const thrown = await thrownBy(() => openai.get('/models'));

        expect(thrown).toBeInstanceOf(OpenAI.RateLimitError);
        expect(getVeniceError(thrown)).toMatchObject({ code: 'MODEL_OVERLOADED', route: 'GET /models' });
        expect(connect).toHaveBeenCalled();
        expect(requests).toHaveLength(1);
      });
    }

    if (version >= 5) {
      test('a `dispatcher` in `fetchOptions` with the `fetch` of the runtime', async () => {
        const { baseURL } = await serve(busy);
        const own: Dispatcher = Reflect.get(globalThis, Symbol.for('undici.globalDispatcher.1'));
        const dispatch = vi.fn((options: unknown, handler: unknown) => own.dispatch(options, handler));
        const openai = clientOf(OpenAI, {
          baseURL,
          maxRetries: 0,
          fetchOptions: { dispatcher: { dispatch } },
        });

        const thrown = await thrownBy(() => openai.get('/models'));

        expect(thrown.code).toBe('MODEL_OVERLOADED');
        expect(dispatch).toHaveBeenCalledOnce();
      });
    }
  });

  describe(promises.options, () => {
    test.each([0, 1, 3])('`maxRetries: %i`', async (maxRetries) => {
      const { baseURL, requests } = await serve(busy);
      await thrownBy(() => clientOf(OpenAI, { baseURL, maxRetries }).get('/models'));
      expect(requests).toHaveLength(maxRetries + 1);
    });

    test('`timeout`', async () => {
      const { baseURL } = await serve(() => {});
      const openai = clientOf(OpenAI, { baseURL, maxRetries: 0, timeout: 50 });
      const late = await thrownBy(() => openai.get('/models'));
      expect(late).toBeInstanceOf(OpenAI.APIConnectionTimeoutError);
      expect(getVeniceError(late)).toBeUndefined();
    });

    test('aborting', async () => {
      const controller = new AbortController();
      const { baseURL, requests } = await serve(() => {
        controller.abort();
      });
      const options = { signal: controller.signal };
      const aborted = await thrownBy(() => clientOf(OpenAI, { baseURL }).get('/models', options));
      expect(aborted).toBeInstanceOf(OpenAI.APIUserAbortError);
      expect(getVeniceError(aborted)).toBeUndefined();
      expect(requests).toHaveLength(1);
    });

    test('a connection that breaks', async () => {
      const { baseURL, requests } = await serve((response) => response.destroy());
      const cut = await thrownBy(() => clientOf(OpenAI, { baseURL, maxRetries: 1 }).get('/models'));
      expect(cut).toBeInstanceOf(OpenAI.APIConnectionError);
      expect(cut.cause).toBeInstanceOf(TypeError);
      expect(getVeniceError(cut)).toBeUndefined();
      expect(requests).toHaveLength(2);
    });

    test('an upload, which openai 4 sends as a Node stream', async () => {
      const { baseURL, requests } = await serve(busy);
      const openai = clientOf(OpenAI, { baseURL, maxRetries: 0 });
      const file = createReadStream(new URL(import.meta.url));
      const thrown = await thrownBy(() => openai.audio.transcriptions.create({ model: 'm', file }));
      expect(thrown.code).toBe('MODEL_OVERLOADED');
      expect(requests[0]?.body).toContain('an upload, which openai 4 sends as a Node stream');
    });
  });

  describe(promises.logging, () => {
    test('logs the failed response with the headers of the server', async () => {
      const { baseURL } = await serve({ ...busy, headers: { 'x-from-server': 'told' } });
      const logged: unknown[] = [];
      const log = (...values: unknown[]): void => {
        logged.push(...values);
      };
      // openai 4 has a variable of the environment, the later majors have options.
      vi.stubEnv('DEBUG', version === 4 ? 'true' : '');
      const spy = vi.spyOn(console, 'log').mockImplementation(log);
      onTestFinished(() => {
        vi.unstubAllEnvs();
        spy.mockRestore();
      });
      const logger = { error: log, warn: log, info: log, debug: log };
      const openai = clientOf(OpenAI, { baseURL, maxRetries: 0, logLevel: 'debug', logger });

      const thrown = await thrownBy(() => openai.get('/models'));

      expect(thrown.code).toBe('MODEL_OVERLOADED');
      const text = JSON.stringify(logged, (_key, value: unknown) =>
        value instanceof Headers ? Object.fromEntries(value) : value,
      );
      expect(text).toContain('x-from-server');
      expect(text).toContain('429');
    });
  });

  describe(promises.subclasses, () => {
    test('`AzureOpenAI`', async () => {
      const { baseURL, requests } = await serve(busy);
      const azure = clientOf(AzureOpenAI, { baseURL, apiVersion: '2026-01-01', maxRetries: 1 });
      const thrown = await thrownBy(() => azure.get('/models'));
      expect(thrown.code).toBe('MODEL_OVERLOADED');
      expect(requests).toHaveLength(2);
    });

    test('a subclass with its own errors', async () => {
      class Own extends Error {}
      class Subclass extends OpenAI {
        makeStatusError(): Error {
          return new Own();
        }
      }
      const { baseURL } = await serve(busy);
      const thrown = await thrownBy(() => clientOf(Subclass, { baseURL, maxRetries: 0 }).get('/models'));
      expect(thrown).toBeInstanceOf(Own);
    });
  });

  describe(promises.derived, () => {
    /** As in EXISTING-SETUPS.md: `withOptions`, and in openai 4 a new client with the options of the old one. */
    const hooked = (client: Client): Client =>
      client.withOptions?.(withVeniceErrors<Partial<ClientOptions>>({})) ??
      new OpenAI(
        withVeniceErrors<ClientOptions>({
          apiKey: client.apiKey ?? '',
          baseURL: client.baseURL,
          maxRetries: client.maxRetries,
          timeout: client.timeout,
        }),
      );

    test('an existing client gets it', async () => {
      const { baseURL, requests } = await serve(busy);
      const thrown = await thrownBy(() =>
        hooked(new OpenAI({ apiKey: 'key', baseURL, maxRetries: 1 })).get('/models'),
      );
      expect(thrown.code).toBe('MODEL_OVERLOADED');
      expect(requests).toHaveLength(2);
    });

    if (version >= 5) {
      test('`withOptions` keeps it', async () => {
        const { baseURL, requests } = await serve(busy);
        const derived = clientOf(OpenAI, { baseURL }).withOptions?.({ maxRetries: 1 });
        const thrown = await thrownBy(async () => derived?.get('/models'));
        expect(thrown.code).toBe('MODEL_OVERLOADED');
        expect(requests).toHaveLength(2);
      });
    }
  });

  describe(promises.twice, () => {
    test('for options', async () => {
      const once = withVeniceErrors<ClientOptions>({ apiKey: 'key', baseURL: 'http://127.0.0.1:1' });
      expect(withVeniceErrors<ClientOptions>(once).fetch).toBe(once.fetch);
    });

    test('for a `fetch` inside another one', async () => {
      const { baseURL, requests } = await serve({
        status: 400,
        body: { error: 'Invalid model specified', extra: 1 },
      });
      const once = withVeniceErrors<ClientOptions>({ apiKey: 'key', baseURL, maxRetries: 0 });
      const twice = { ...once, fetch: async (url: string, init: RequestInit) => once.fetch?.(url, init) };
      const [plain, stacked] = [
        await thrownBy(() => new OpenAI(once).get('/models')),
        await thrownBy(() => clientOf(OpenAI, twice).get('/models')),
      ];
      expect(stacked.error).toEqual(plain.error);
      expect(stacked.message).toBe(plain.message);
      expect(requests).toHaveLength(2);
    });
  });

  describe(promises.httpAgent, () => {
    test('before a client is created', () => {
      expect(() => clientOf(OpenAI, { httpAgent: new Agent() })).toThrow(
        new TypeError(
          'withVeniceErrors: `httpAgent` has no effect once `fetch` is set, and `withVeniceErrors` sets it. ' +
            'Also pass a `fetch` that uses the agent, for example the one of the package `node-fetch`.',
        ),
      );
    });
  });

  describe(promises.otherHosts, () => {
    test('a failed response', async () => {
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
      expect(isVeniceOpenAIError(thrown)).toBe(false);

      const { fetch: wrapped } = withVeniceErrors<{ fetch: typeof fetch }>({ fetch }, { isVenice });
      const response = await wrapped(baseURL);
      await expect(response.text()).resolves.toBe(body);
      expect(response.headers.has('x-should-retry')).toBe(false);
    });
  });

  if (version === 4) {
    describe(promises.hangs, () => {
      test('with node-fetch, whose connection is released too', async () => {
        const { baseURL, disconnected } = await serve((response) =>
          response.writeHead(429).write(JSON.stringify(overloaded)),
        );
        const options: ClientOptions = { apiKey: 'key', baseURL, maxRetries: 0, fetch: nodeFetch };
        const openai = new OpenAI(withVeniceErrors<ClientOptions>(options, { bodyTimeoutMs: 50 }));
        const thrown = await thrownBy(() => openai.get('/models'));
        expect(thrown.code).toBe('MODEL_OVERLOADED');
        await disconnected;
      });

      test('with node-fetch, a connection is reused after a complete body', async () => {
        const { baseURL, requests } = await serve(busy);
        const httpAgent = new Agent({ keepAlive: true, maxSockets: 1 });
        const connect = vi.spyOn(httpAgent, 'createConnection' as never);
        const openai = clientOf(OpenAI, { baseURL, maxRetries: 1, httpAgent, fetch: nodeFetch });
        await thrownBy(() => openai.get('/models'));
        expect(requests).toHaveLength(2);
        expect(connect).toHaveBeenCalledOnce();
        httpAgent.destroy();
      });
    });
  }
});

interface Dispatcher {
  dispatch(options: unknown, handler: unknown): boolean;
}
