import { once } from 'node:events';
import { createServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { json, serveTest, type TestServer } from '@venice/test-server';
import { Agent, fetch as undiciFetch, H2CClient } from 'undici';
import { describe, expect, test } from 'vitest';
import { isVeniceError, withVeniceErrors } from '../src/index.js';
import { rejection } from './rejection.js';

const OVERLOADED = { error: 'The model is currently overloaded. Please try again later.' };

describe('HTTP/2, which has no text for a status,', () => {
  test('gives the same error', async () => {
    const http2 = createServer((_request, response) => {
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '7' });
      response.end(JSON.stringify(OVERLOADED));
    }).listen(0, '127.0.0.1');
    await once(http2, 'listening');
    const origin = `http://127.0.0.1:${(http2.address() as AddressInfo).port}`;
    const dispatcher = new H2CClient(origin);
    try {
      const response = await undiciFetch(`${origin}/api/v1/models`, { dispatcher });
      expect(response.statusText).toBe('');
      await response.text();

      const error = await rejection(withVeniceErrors(undiciFetch)(`${origin}/api/v1/models`, { dispatcher }));
      expect(error).toMatchObject({
        code: 'MODEL_OVERLOADED',
        message: OVERLOADED.error,
        retryAfterMs: 7_000,
        route: 'GET /models',
      });
    } finally {
      await dispatcher.destroy();
      http2.close();
    }
  });

  test('gives a message even if the body has none', async () => {
    const silent = (): Promise<Response> =>
      Promise.resolve(new Response(null, { status: 503, statusText: '' }));
    expect(await rejection(withVeniceErrors(silent)())).toMatchObject({
      message: 'HTTP 503 with an empty body',
    });
  });
});

test('reads headers without the white space around their values', async () => {
  const { baseUrl } = await serveTest(
    json(
      429,
      { error: 'Rate limit exceeded' },
      { 'retry-after': '\t7 \t', 'cf-ray': '91dbd54fa83f8cbd-EWR ' },
    ),
  );
  expect(await rejection(withVeniceErrors(fetch)(`${baseUrl}/models`))).toMatchObject({
    retryAfterMs: 7_000,
    requestId: '91dbd54fa83f8cbd-EWR',
  });
});

describe('a redirect', () => {
  const redirecting = (): Promise<TestServer> =>
    serveTest((response, { url }) => {
      if (url === '/api/v1/models') response.writeHead(307, { location: '/api/v1/elsewhere' }).end();
      else json(429, OVERLOADED)(response);
    });

  test('is followed to an error, which keeps the route that was called', async () => {
    const { baseUrl, requests } = await redirecting();
    const error = await rejection(withVeniceErrors(fetch)(`${baseUrl}/models`));
    expect(error).toMatchObject({ code: 'MODEL_OVERLOADED', route: 'GET /models' });
    expect(requests).toEqual(['GET /api/v1/models', 'GET /api/v1/elsewhere']);
  });

  test('fails as fetch does if redirects are not allowed', async () => {
    const { baseUrl } = await redirecting();
    const error = await rejection(withVeniceErrors(fetch)(`${baseUrl}/models`, { redirect: 'error' }));
    expect(error).toBeInstanceOf(TypeError);
    expect(isVeniceError(error)).toBe(false);
  });

  test('is returned if it has status 0, as browsers hide it', async () => {
    const opaque = Object.defineProperty(new Response(null), 'status', { value: 0 });
    expect(await withVeniceErrors(() => Promise.resolve(opaque))()).toBe(opaque);
  });
});

describe('a conditional request', () => {
  test('returns its 304', async () => {
    const { baseUrl } = await serveTest((response, { headers }) =>
      response.writeHead(headers['if-none-match'] === '"1"' ? 304 : 400).end(),
    );
    const response = await withVeniceErrors(fetch)(`${baseUrl}/models`, {
      headers: { 'if-none-match': '"1"' },
    });
    expect(response.status).toBe(304);
  });
});

describe('a request', () => {
  const echoing = (bodies: string[]): Promise<TestServer> =>
    serveTest((response, request) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        bodies.push(body);
        json(429, OVERLOADED)(response);
      });
    });

  const streamed = (): ReadableStream<Uint8Array> => new Blob(['the body']).stream();

  test.each<[string, (url: string) => Parameters<typeof fetch>]>([
    ['a Request', (url) => [new Request(url, { method: 'POST', body: 'the body' })]],
    [
      'a stream with duplex',
      (url) => [url, { method: 'POST', body: streamed(), duplex: 'half' } as RequestInit],
    ],
    [
      'a Request whose body is a stream',
      (url) => [new Request(url, { method: 'POST', body: streamed(), duplex: 'half' } as RequestInit)],
    ],
  ])('arrives once and complete: %s', async (_, argumentsFor) => {
    const bodies: string[] = [];
    const { baseUrl } = await echoing(bodies);
    const error = await rejection(withVeniceErrors(fetch)(...argumentsFor(`${baseUrl}/image/edit`)));
    expect(error).toMatchObject({ code: 'MODEL_OVERLOADED', route: 'POST /image/edit' });
    expect(bodies).toEqual(['the body']);
  });

  test('goes through the dispatcher of undici', async () => {
    const { baseUrl } = await serveTest(json(429, OVERLOADED));
    const paths: unknown[] = [];
    const dispatcher = new Agent().compose((dispatch) => (options, handler) => {
      paths.push(options.path);
      return dispatch(options, handler);
    });
    const error = await rejection(withVeniceErrors(undiciFetch)(`${baseUrl}/models`, { dispatcher }));
    expect(isVeniceError(error, 'MODEL_OVERLOADED')).toBe(true);
    expect(paths).toEqual(['/api/v1/models']);
    await dispatcher.close();
  });
});

describe('an error body with another reader', () => {
  test('is read from the clone that the given fetch returns', async () => {
    const { baseUrl } = await serveTest(json(429, OVERLOADED));
    const cloning: typeof fetch = async (...args) => (await fetch(...args)).clone();
    expect(await rejection(withVeniceErrors(cloning)(`${baseUrl}/models`))).toMatchObject({
      code: 'MODEL_OVERLOADED',
    });
  });

  test('stays readable in the clone that the given fetch keeps', async () => {
    const { baseUrl } = await serveTest(json(429, OVERLOADED));
    let kept: Response | undefined;
    const keeping: typeof fetch = async (...args) => {
      const response = await fetch(...args);
      kept = response.clone();
      return response;
    };
    expect(await rejection(withVeniceErrors(keeping)(`${baseUrl}/models`))).toMatchObject({
      code: 'MODEL_OVERLOADED',
    });
    expect(await kept?.json()).toEqual(OVERLOADED);
  });

  test('is left to the code that is reading it', async () => {
    let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
    const reading = (): Promise<Response> => {
      const response = Response.json(OVERLOADED, { status: 429 });
      reader = response.body?.getReader();
      return Promise.resolve(response);
    };
    expect(await rejection(withVeniceErrors(reading)())).toMatchObject({ code: undefined, status: 429 });
    expect((await reader?.read())?.done).toBe(false);
  });
});
