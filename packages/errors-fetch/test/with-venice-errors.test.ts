import { Readable } from 'node:stream';
import { inspect } from 'node:util';
import { cutOff, floodOf, json, neverEnding, serve, serveTest } from '@venice/test-server';
import { describe, expect, test, vi } from 'vitest';
import { isVeniceError, withVeniceErrors } from '../src/index.js';
import { rejection } from './rejection.js';

const OVERLOADED = { error: 'The model is currently overloaded. Please try again later.' };

function failWith(status: number, body: unknown): typeof fetch {
  return vi.fn(() => Promise.resolve(Response.json(body, { status })));
}

describe('a failed response', () => {
  test('becomes a Venice error with route, wait and request id, after one request', async () => {
    const { baseUrl, requests } = await serveTest(
      json(429, OVERLOADED, { 'retry-after': '3', 'cf-ray': '8f1-AMS' }),
    );
    const error = await rejection(
      withVeniceErrors(fetch)(`${baseUrl}/chat/completions?x=1`, { method: 'POST', body: '{}' }),
    );
    expect(error).toMatchObject({
      code: 'MODEL_OVERLOADED',
      status: 429,
      message: OVERLOADED.error,
      retryAfterMs: 3_000,
      requestId: '8f1-AMS',
      route: 'POST /chat/completions',
      body: OVERLOADED,
    });
    expect(isVeniceError(error, 'MODEL_OVERLOADED')).toBe(true);
    expect(requests).toEqual(['POST /api/v1/chat/completions?x=1']);
  });

  test('is recognized by its status if the body is empty', async () => {
    const { baseUrl } = await serveTest((response) => response.writeHead(504).end());
    const error = await rejection(withVeniceErrors(fetch)(`${baseUrl}/models`));
    expect(error).toMatchObject({ status: 504, family: 'availability', retryable: true });
  });

  test('prints neither key nor prompt in logs and JSON', async () => {
    const { baseUrl } = await serveTest(json(401, { error: 'Authentication failed' }));
    const error = await rejection(
      withVeniceErrors(fetch)(`${baseUrl}/chat/completions`, {
        method: 'POST',
        headers: { authorization: 'Bearer the-key' },
        body: 'the prompt',
      }),
    );
    const shown = inspect(error, { showHidden: true, depth: 10 }) + JSON.stringify(error);
    expect(shown).toContain('AUTHENTICATION_FAILED');
    expect(shown).not.toMatch(/the-key|the prompt/);
  });

  test('puts neither key nor prompt into what a log prints of a successful response', async () => {
    const { baseUrl } = await serveTest(json(200, { id: 'chatcmpl-1' }));
    const response = await withVeniceErrors(fetch)(`${baseUrl}/chat/completions`, {
      method: 'POST',
      headers: { authorization: 'Bearer the-key' },
      body: 'the prompt',
    });
    expect(inspect(response, { showHidden: true, depth: 10 })).not.toMatch(/the-key|the prompt/);
  });
});

describe('the route', () => {
  const url = 'https://api.venice.ai/api/v1/image/edit';
  const post = { method: 'POST' };
  const routeFor = async (...args: Parameters<typeof fetch>): Promise<unknown> => {
    const error = await rejection(withVeniceErrors(failWith(500, {}))(...args));
    return isVeniceError(error) ? error.route : expect.fail('no Venice error');
  };

  test.each<[string, Parameters<typeof fetch>, string | undefined]>([
    ['a string alone', ['https://api.venice.ai/api/v1/models'], 'GET /models'],
    ['a string and a method', [url, post], 'POST /image/edit'],
    ['a URL', [new URL(url), post], 'POST /image/edit'],
    ['a Request', [new Request(url, post)], 'POST /image/edit'],
    ['a Request and a method that wins', [new Request(url), post], 'POST /image/edit'],
    ['a parameter', ['https://api.venice.ai/api/v1/characters/alan'], 'GET /characters/{slug}'],
    ['an address outside the API', ['https://api.venice.ai/status'], undefined],
  ])('is read from %s', async (_, args, route) => {
    expect(await routeFor(...args)).toBe(route);
  });
});

describe('withVeniceErrors', () => {
  test.each([200, 204, 304])('returns the same response with status %i', async (status) => {
    const response = new Response(null, { status });
    expect(await withVeniceErrors(() => Promise.resolve(response))()).toBe(response);
  });

  test('returns a redirect that is not followed unchanged', async () => {
    const { baseUrl } = await serveTest((response) =>
      response.writeHead(307, { location: '/elsewhere' }).end(),
    );
    const response = await withVeniceErrors(fetch)(`${baseUrl}/models`, { redirect: 'manual' });
    expect(response.status).toBe(307);
  });

  test('passes the same arguments, and the same number of them', async () => {
    const seen: unknown[][] = [];
    const spy = (...args: unknown[]): Promise<Response> => {
      seen.push(args);
      return Promise.resolve(new Response());
    };
    const init = { method: 'POST', body: new ReadableStream(), duplex: 'half', next: { revalidate: 1 } };
    const request = new Request('https://api.venice.ai/api/v1/models');
    await withVeniceErrors(spy)(request);
    await withVeniceErrors(spy)('https://api.venice.ai/api/v1/models', init, 'an extra of the framework');

    expect(seen.map((args) => args.length)).toEqual([1, 3]);
    expect(seen[0]?.[0]).toBe(request);
    expect(seen[1]?.[1]).toBe(init);
  });

  test('keeps the properties that a runtime adds to its fetch', () => {
    const preconnect = (): string => 'preconnected';
    const bunFetch = Object.assign((..._args: Parameters<typeof fetch>) => fetch(..._args), { preconnect });
    expect(withVeniceErrors(bunFetch).preconnect()).toBe('preconnected');
  });

  test('never calls fetch as a method, which browsers reject', async () => {
    const browserFetch = function (this: unknown): Promise<Response> {
      return this === undefined
        ? Promise.resolve(new Response('fine'))
        : Promise.reject(new TypeError('Illegal'));
    };
    const client = { fetch: withVeniceErrors(browserFetch) };
    expect(await (await client.fetch()).text()).toBe('fine');
  });

  test('passes network failures through unchanged', async () => {
    const { baseUrl, close } = await serve(json(200, {}));
    await close();
    const error = await rejection(withVeniceErrors(fetch)(`${baseUrl}/models`));
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });

  test('throws the same error after one request if it is applied twice', async () => {
    const { baseUrl, requests } = await serveTest(json(429, OVERLOADED));
    const once = await rejection(withVeniceErrors(fetch)(`${baseUrl}/models`));
    const twice = await rejection(withVeniceErrors(withVeniceErrors(fetch))(`${baseUrl}/models`));
    expect(JSON.stringify(twice)).toBe(JSON.stringify(once));
    expect(requests).toHaveLength(2);
  });
});

describe('other hosts', () => {
  test('are untouched if isVenice returns false', async () => {
    const isVenice = vi.fn((url: string) => url.startsWith('https://api.venice.ai/'));
    const veniceFetch = withVeniceErrors(failWith(404, { message: 'Not Found' }), { isVenice });

    const response = await veniceFetch(new URL('https://api.github.com/x'));
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ message: 'Not Found' });
    expect(isVenice).toHaveBeenCalledWith('https://api.github.com/x');

    const error = await rejection(veniceFetch('https://api.venice.ai/api/v1/models'));
    expect(isVeniceError(error)).toBe(true);
  });
});

describe('an abort', () => {
  test.each([new Error('changed my mind'), 'a string', new DOMException('late', 'TimeoutError')])(
    'before the response rejects with the reason of the caller: %s',
    async (reason) => {
      const controller = new AbortController();
      const { baseUrl } = await serveTest(() => {
        controller.abort(reason);
      });
      const veniceFetch = withVeniceErrors(fetch);
      expect(await rejection(veniceFetch(baseUrl, { signal: controller.signal }))).toBe(reason);
    },
  );

  describe('during the read of the error body', () => {
    const reason = new Error('changed my mind');
    type Call = (url: string, signal: AbortSignal) => Parameters<typeof fetch>;

    test.each<[string, Call]>([
      ['init', (url, signal) => [url, { signal }]],
      ['the Request', (url, signal) => [new Request(url, { signal })]],
      ['init over that of the Request', (url, signal) => [new Request(url), { signal }]],
    ])('rejects with the reason of the caller, from the signal of %s', async (_, call) => {
      const { baseUrl, released } = await serveTest(neverEnding(500, '{"error":'));
      const controller = new AbortController();
      const headersAreHere: typeof fetch = async (...args) => {
        const response = await fetch(...args);
        setTimeout(() => {
          controller.abort(reason);
        }, 20);
        return response;
      };
      const pending = withVeniceErrors(headersAreHere)(...call(`${baseUrl}/models`, controller.signal));
      expect(await rejection(pending)).toBe(reason);
      await released;
    });

    test('has no effect if init removes the signal of the Request', async () => {
      const request = new Request('https://api.venice.ai/api/v1/models', {
        signal: AbortSignal.abort(reason),
      });
      const error = await rejection(withVeniceErrors(failWith(429, OVERLOADED))(request, { signal: null }));
      expect(isVeniceError(error, 'MODEL_OVERLOADED')).toBe(true);
    });
  });
});

describe('an error body', () => {
  test('that never ends is read until bodyTimeoutMs, and the connection is released', async () => {
    const { baseUrl, released } = await serveTest(neverEnding(503, '{"error":"'));
    const error = await rejection(withVeniceErrors(fetch, { bodyTimeoutMs: 50 })(`${baseUrl}/models`));
    expect(error).toMatchObject({ status: 503, code: undefined, body: '{"error":"' });
    await released;
  });

  test('that is too large is read up to maxBodyBytes, and the connection is released', async () => {
    const { baseUrl, released } = await serveTest(floodOf(500, 'spam'.repeat(1_000)));
    const error = await rejection(withVeniceErrors(fetch, { maxBodyBytes: 10 })(`${baseUrl}/models`));
    expect(error).toMatchObject({ status: 500, body: 'spamspamsp' });
    await released;
  });

  test('that breaks off keeps its status', async () => {
    const { baseUrl } = await serveTest(cutOff(502, '{"error":"The mod'));
    const error = await rejection(withVeniceErrors(fetch)(`${baseUrl}/models`));
    expect(error).toMatchObject({ status: 502, retryable: true, body: '{"error":"The mod' });
  });

  test('that the given fetch has already read keeps its status and headers', async () => {
    const logging: typeof fetch = async () => {
      const response = Response.json(OVERLOADED, { status: 429, headers: { 'retry-after': '7' } });
      await response.text();
      return response;
    };
    const error = await rejection(withVeniceErrors(logging)('https://api.venice.ai/api/v1/models'));
    expect(error).toMatchObject({ status: 429, retryAfterMs: 7_000, body: undefined });
  });

  test('can be a Node stream, as in node-fetch', async () => {
    const nodeFetch = (): Promise<{ status: number; headers: Headers; body: Readable }> =>
      Promise.resolve({
        status: 429,
        headers: new Headers(),
        body: Readable.from([Buffer.from(JSON.stringify(OVERLOADED))]),
      });
    expect(await rejection(withVeniceErrors(nodeFetch)())).toMatchObject({ code: 'MODEL_OVERLOADED' });
  });

  test('can be plain text, as in React Native', async () => {
    const nativeFetch = (): Promise<{ status: number; headers: Headers; text(): Promise<string> }> =>
      Promise.resolve({
        status: 429,
        headers: new Headers(),
        text: () => Promise.resolve(JSON.stringify(OVERLOADED)),
      });
    expect(await rejection(withVeniceErrors(nativeFetch)())).toMatchObject({ code: 'MODEL_OVERLOADED' });
  });
});
