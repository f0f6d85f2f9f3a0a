import { expect, test } from 'vitest';
import { withVeniceErrors } from '../../src/index.js';
import { serve } from '../support/serve.js';

const overloaded = { error: 'The model is currently overloaded. Please try again later.' };
const busy = { status: 429, body: overloaded };

test('keeps the given options', () => {
  const options = Object.freeze({ apiKey: 'key', baseURL: 'http://127.0.0.1:1/api/v1', timeout: 5 });
  const { fetch: wrapped, ...others } = withVeniceErrors<typeof options & { fetch?: unknown }>(options);
  expect(others).toEqual(options);
  expect(wrapped).toBeTypeOf('function');
});

test('returns a successful response as the same object', async () => {
  const response = new Response('{"id":"1"}', { headers: { 'content-type': 'application/json' } });
  const { fetch: wrapped } = withVeniceErrors<{ fetch: () => Promise<Response> }>({
    fetch: async () => response,
  });
  await expect(wrapped()).resolves.toBe(response);
});

test('passes the called URL to `isVenice`, however `fetch` is called', async () => {
  const { baseURL } = await serve(busy);
  const seen: string[] = [];
  const isVenice = (url: string): boolean => seen.push(url) > 0;
  const { fetch: wrapped } = withVeniceErrors<{ fetch: typeof fetch }>({ fetch }, { isVenice });
  const url = `${baseURL}/models`;

  const responses = [
    await wrapped(url),
    await wrapped(new URL(url)),
    await wrapped(new Request(url, { method: 'POST' })),
  ];

  expect(seen).toEqual([url, url, url]);
  expect(responses.map((response) => response.url)).toEqual([url, url, url]);
  const bodies = await Promise.all(responses.map((response) => response.json()));
  expect(bodies.map(({ error }) => error.veniceError.route)).toEqual([
    'GET /models',
    'GET /models',
    'POST /models',
  ]);
});

test('leaves an incomplete response, or one that was already read, to the SDK', async () => {
  const standIn = { ok: false, status: 429, headers: new Headers(), text: async () => 'no' };
  const used = new Response('no', { status: 429 });
  await used.text();
  for (const response of [standIn, used, undefined]) {
    const { fetch: wrapped } = withVeniceErrors<{ fetch: () => Promise<unknown> }>({
      fetch: async () => response,
    });
    await expect(wrapped()).resolves.toBe(response);
  }
});

test('rejects with the reason of the caller if a wrapped `fetch` is aborted', async () => {
  const { baseURL } = await serve((response) => response.writeHead(429).write('{'));
  const { fetch: wrapped } = withVeniceErrors<{ fetch: typeof fetch }>({ fetch });
  const controller = new AbortController();
  const reason = new Error('The user closed the tab.');
  setTimeout(() => {
    controller.abort(reason);
  }, 50);

  await expect(wrapped(baseURL, { signal: controller.signal })).rejects.toBe(reason);
});

test('removes the signal of a `Request` for `signal: null`, as fetch does', async () => {
  const { signal } = { signal: AbortSignal.abort(new Error('Not meant for this call.')) };
  const respond = (): Promise<Response> =>
    Promise.resolve(Response.json({ error: 'Authentication failed' }, { status: 401 }));
  const { fetch: wrapped } = withVeniceErrors<{ fetch: typeof fetch }>({ fetch: respond });
  const request = new Request('https://api.venice.ai/api/v1/models', { signal });

  const body: unknown = await (await wrapped(request, { signal: null })).json();
  expect(body).toMatchObject({ error: { code: 'AUTHENTICATION_FAILED' } });
  await expect(wrapped(request)).rejects.toThrow('Not meant for this call.');
});
