import { floodOf, json, neverEnding, serveTest } from '@venice/test-server';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { fromResponse, isVeniceError, withVeniceErrors } from '../src/index.js';

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

  test.each([
    { what: 'hangs', answer: neverEnding(500, '{"error":'), options: { bodyTimeoutMs: 20 } },
    { what: 'floods', answer: floodOf(500, 'x'.repeat(65_536)), options: { maxBodyBytes: 100_000 } },
  ])('frees the connection of a body that $what', async ({ answer, options }) => {
    const { baseUrl, released } = await serveTest(answer);
    const response = await fetch(`${baseUrl}/models`);
    expect((await fromResponse(response, options))?.status).toBe(500);
    // Nobody reads or drops the response meanwhile.
    await released;
    expect(response.status).toBe(500);
  });

  test('frees the connection if the caller aborts', async () => {
    const { baseUrl, released } = await serveTest(neverEnding(500, '{"error":'));
    const response = await fetch(`${baseUrl}/models`);
    await expect(fromResponse(response, { signal: AbortSignal.abort('enough') })).rejects.toBe('enough');
    await released;
    expect(response.status).toBe(500);
  });

  test('reads a response without a stream or a decoder, as React Native has it', async () => {
    vi.stubGlobal('TextDecoder', undefined);
    vi.stubGlobal('TextEncoder', undefined);
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    const text = JSON.stringify(OVERLOADED);
    const native = (): object => ({
      status: 429,
      headers: new Headers({ 'retry-after': '7' }),
      bodyUsed: false,
      text: () => Promise.resolve(text),
      clone: native,
    });
    expect(await fromResponse(native())).toMatchObject({ code: 'MODEL_OVERLOADED', retryAfterMs: 7_000 });
    await expect(withVeniceErrors(async () => native() as Response)()).rejects.toMatchObject({
      code: 'MODEL_OVERLOADED',
    });
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
