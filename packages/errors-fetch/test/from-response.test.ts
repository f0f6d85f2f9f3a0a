import { json, neverEnding, serveTest } from '@venice/test-server';
import { describe, expect, test } from 'vitest';
import { fromResponse, isVeniceError } from '../src/index.js';

const OVERLOADED = { error: 'The model is currently overloaded. Please try again later.' };

function overloaded(): Response {
  return Response.json(OVERLOADED, { status: 429, headers: { 'retry-after': '7', 'cf-ray': '8f1-AMS' } });
}

describe('fromResponse', () => {
  test('returns the error of a failed response and leaves the response readable', async () => {
    const server = await serveTest(json(429, OVERLOADED, { 'retry-after': '7' }));
    const response = await fetch(`${server.baseUrl}/models`);
    const error = await fromResponse(response);

    expect(isVeniceError(error, 'MODEL_OVERLOADED')).toBe(true);
    expect(error).toMatchObject({ status: 429, retryAfterMs: 7_000 });
    expect(await response.json()).toEqual(OVERLOADED);
  });

  test('has a route only if it is given', async () => {
    expect((await fromResponse(overloaded()))?.route).toBeUndefined();
    expect((await fromResponse(overloaded(), { route: 'GET /models' }))?.route).toBe('GET /models');
  });

  test.each([
    ['a response of status 200', Response.json(OVERLOADED)],
    ['a response of status 304', new Response(null, { status: 304 })],
    ['the response of a network failure', Response.error()],
    ['undefined', undefined],
    ['null', null],
    ['text', 'HTTP 500'],
    ['an error', new TypeError('fetch failed')],
    ['an error of a client, which has a status too', { status: 500, headers: new Headers(), message: 'x' }],
  ])('is undefined for %s', async (_, value: unknown) => {
    expect(await fromResponse(value)).toBeUndefined();
  });

  test('uses status and headers of a response that was already read', async () => {
    const response = overloaded();
    await response.text();
    expect(await fromResponse(response)).toMatchObject({
      code: undefined,
      status: 429,
      family: 'rate-limit',
      retryAfterMs: 7_000,
      requestId: '8f1-AMS',
    });
  });

  test('uses status and headers of a response that is being read, and does not disturb the reader', async () => {
    const response = overloaded();
    const reader = response.body?.getReader();
    expect(await fromResponse(response)).toMatchObject({ code: undefined, status: 429 });
    expect((await reader?.read())?.value).toBeInstanceOf(Uint8Array);
  });

  test('reads within the given limits', async () => {
    const server = await serveTest(neverEnding(500, '{"error":"never'));
    const [slow, large] = await Promise.all([fetch(server.baseUrl), fetch(server.baseUrl)]);
    expect(await fromResponse(slow, { bodyTimeoutMs: 50 })).toMatchObject({ body: '{"error":"never' });
    expect(await fromResponse(large, { maxBodyBytes: 8 })).toMatchObject({ body: '{"error"' });
  });

  test('rejects with the reason of an abort', async () => {
    const server = await serveTest(neverEnding(500, '{"error":"never'));
    const reason = new Error('changed my mind');
    const controller = new AbortController();
    const pending = fromResponse(await fetch(server.baseUrl), { signal: controller.signal });
    controller.abort(reason);
    await expect(pending).rejects.toBe(reason);
  });
});
