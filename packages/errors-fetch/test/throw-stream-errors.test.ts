import { Readable } from 'node:stream';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import { cutOff, neverEnding, serve, serveTest } from '@venice/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isVeniceError, throwStreamErrors, withVeniceErrors } from '../src/index.js';

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

/** Reads a stream until it ends or fails. */
async function read(stream: ReadableStream<Uint8Array>): Promise<{ text: string; error: unknown }> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const bytes of stream) text += decoder.decode(bytes, { stream: true });
    return { text, error: undefined };
  } catch (error) {
    return { text, error };
  }
}

describe('throwStreamErrors', () => {
  test('throws the Venice error of an error frame, after everything before it', async () => {
    const { baseURL } = server.answer('INFERENCE_FAILED', { as: 'stream', shape: 'refund', delayMs: 1 });
    const response = await withVeniceErrors(fetch)(`${baseURL}/chat/completions`, { method: 'POST' });
    const { text, error } = await read(throwStreamErrors(response, { route: 'POST /chat/completions' }));

    expect(text).toMatch(/^data: .*chat\.completion\.chunk/);
    expect(text).not.toContain('[DONE]');
    expect(isVeniceError(error, 'INFERENCE_FAILED')).toBe(true);
    expect(error).toMatchObject({ status: 200, creditsRefunded: true, route: 'POST /chat/completions' });
  });

  test('does not call a request with a used-up signature retryable', async () => {
    const headers = { 'SIGN-IN-WITH-X': 'used' };
    const answer: typeof fetch = () =>
      Promise.resolve(new Response('data: {"error":"The model is at capacity"}\n\n'));
    const venice = withVeniceErrors(answer);
    const response = await venice('https://api.venice.ai/api/v1/chat/completions', {
      method: 'POST',
      headers,
    });
    const { error } = await read(throwStreamErrors(response));
    expect(error).toMatchObject({ code: 'MODEL_AT_CAPACITY', retryable: false });
    expect(isVeniceError(error) && error.actions).toContain('sign');
  });

  test('fails with the error of a failed response, which is not an event stream', async () => {
    const response = Response.json({ error: 'Authentication failed' }, { status: 401 });
    const { text, error } = await read(throwStreamErrors(response, { route: 'POST /chat/completions' }));
    expect(text).toBe('');
    expect(error).toMatchObject({ code: 'AUTHENTICATION_FAILED', status: 401, retryable: false });
    expect(response.bodyUsed).toBe(true);
  });

  test('frees the connection of a failed response that is not read', async () => {
    const { baseUrl, released } = await serveTest(neverEnding(500, '{'));
    await throwStreamErrors(await fetch(`${baseUrl}/models`)).cancel();
    await released;
  });

  test('passes on an abort while a failed response is read', async () => {
    const { baseUrl } = await serveTest(neverEnding(500, '{'));
    const controller = new AbortController();
    const { signal } = controller;
    const reading = read(throwStreamErrors(await fetch(`${baseUrl}/models`, { signal }), { signal }));
    controller.abort('enough');
    expect(await reading).toEqual({ text: '', error: 'enough' });
  });

  test('emits every byte of a stream without an error', async () => {
    const body = 'data: {"choices":[{"delta":{"content":"\u00e9rror"}}]}\r\n\r\n: ping\n\ndata: [DONE]\n\n';
    expect(await read(throwStreamErrors(new Response(body)))).toEqual({ text: body, error: undefined });
  });

  test('can be piped through an event parser', async () => {
    const response = new Response('data: {"error":"Inference processing failed"}\n\n');
    const piped = throwStreamErrors(response).pipeThrough(new TextDecoderStream());
    await expect(piped.getReader().read()).rejects.toMatchObject({ name: 'VeniceError [INFERENCE_FAILED]' });
  });

  test('reads a Node stream, as in node-fetch', async () => {
    const body = Readable.from([Buffer.from('data: {"error":"Inference processing failed"}\n\n')]);
    const { error } = await read(throwStreamErrors({ status: 200, headers: new Headers(), body }));
    expect(isVeniceError(error, 'INFERENCE_FAILED')).toBe(true);
  });

  test('passes an event that is longer than maxFrameBytes', async () => {
    const body = 'data: {"error":"Inference processing failed"}\n\n';
    expect(await read(throwStreamErrors(new Response(body), { maxFrameBytes: 10 }))).toEqual({
      text: body,
      error: undefined,
    });
  });

  test.each(['data: {"choices":[]}\n\n', 'data: {"choices":[]}\n\ndata: {"cho'])(
    'fails with STREAM_INTERRUPTED if the connection breaks: %j',
    async (start) => {
      const { baseUrl } = await serveTest(cutOff(200, start));
      const response = await withVeniceErrors(fetch)(`${baseUrl}/chat/completions`, { method: 'POST' });
      const { text, error } = await read(throwStreamErrors(response));
      expect(text).toBe('data: {"choices":[]}\n\n');
      expect(isVeniceError(error, 'STREAM_INTERRUPTED') && error).toMatchObject({
        route: 'POST /chat/completions',
        retryable: false,
        charged: 'maybe',
        details: { reason: 'UND_ERR_SOCKET' },
      });
    },
  );

  test('fails with STREAM_INTERRUPTED without an end marker, with the option', async () => {
    const { baseURL } = server.answer({
      status: 200,
      headers: { 'content-type': 'text/event-stream' },
      body: 'data: {"choices":[]}\n\n',
    });
    const call = () => withVeniceErrors(fetch)(`${baseURL}/chat/completions`, { method: 'POST' });
    expect((await read(throwStreamErrors(await call()))).error).toBeUndefined();
    const { error } = await read(throwStreamErrors(await call(), { requireEndMarker: true }));
    expect(isVeniceError(error, 'STREAM_INTERRUPTED')).toBe(true);
  });

  test.each([
    { what: 'its fetch knows', hook: withVeniceErrors(fetch), passes: false },
    { what: 'is passed', hook: fetch, passes: true },
  ])('fails with the reason of an abort whose signal $what', async ({ hook, passes }) => {
    const controller = new AbortController();
    const { signal } = controller;
    const { baseUrl } = await serveTest((response) => response.writeHead(200).write('data: {}\n\n'));
    const response = await hook(baseUrl, { signal });
    const reader = throwStreamErrors(response, passes ? { signal } : {}).getReader();
    await reader.read();
    controller.abort('changed my mind');
    await expect(reader.read()).rejects.toBe('changed my mind');
  });

  test('releases the connection when the reader stops', async () => {
    const { baseUrl, released, close } = await serve((response) =>
      response.writeHead(200).write('data: {}\n\n'),
    );
    for await (const bytes of throwStreamErrors(await fetch(baseUrl))) {
      expect(bytes.length).toBeGreaterThan(0);
      break;
    }
    await released;
    await close();
  });

  test('throws a TypeError if there is no stream', async () => {
    expect(() => throwStreamErrors(new Response(null))).toThrow(TypeError);
    const read = new Response('data: {}\n\n');
    await read.text();
    expect(() => throwStreamErrors(read)).toThrow(TypeError);
  });
});
