import { isVeniceError } from '@venice/errors-core';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import { cutOff, serve, serveTest } from '@venice/test-server';
import axios from 'axios';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { throwStreamErrors, withVeniceErrors } from '../src/index.js';
import { clients } from './clients.js';

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

const STREAM = { responseType: 'stream' };

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

describe.each(Object.entries(clients))('throwStreamErrors with %s', (_, createClient) => {
  test('throws the Venice error of an error frame, after everything before it', async () => {
    const { baseURL } = server.answer('INFERENCE_FAILED', { as: 'stream', shape: 'refund', delayMs: 1 });
    const client = withVeniceErrors(createClient(baseURL));
    const response = await client.post('/chat/completions', { stream: true }, STREAM);
    const { text, error } = await read(throwStreamErrors(response));

    expect(text).toMatch(/^data: .*chat\.completion\.chunk/);
    expect(text).not.toContain('[DONE]');
    expect(isVeniceError(error, 'INFERENCE_FAILED')).toBe(true);
    expect(error).toMatchObject({ status: 200, creditsRefunded: true, route: 'POST /chat/completions' });
  });

  test('does not call a request with a used-up signature retryable', async () => {
    const { baseURL } = server.answer('MODEL_AT_CAPACITY', { as: 'stream' });
    const headers = { 'SIGN-IN-WITH-X': 'used' };
    const response = await createClient(baseURL).post('/chat/completions', {}, { ...STREAM, headers });
    const { error } = await read(throwStreamErrors(response));
    expect(error).toMatchObject({ code: 'MODEL_AT_CAPACITY', retryable: false });
    expect(isVeniceError(error) && error.actions).toContain('sign');
  });

  test('fails with the error of a failed response that axios was told to return', async () => {
    const { baseURL } = server.answer('AUTHENTICATION_FAILED');
    const response = await createClient(baseURL).post(
      '/chat/completions',
      {},
      { ...STREAM, validateStatus: null },
    );
    const { text, error } = await read(throwStreamErrors(response));
    expect(text).toBe('');
    expect(error).toMatchObject({ code: 'AUTHENTICATION_FAILED', status: 401, retryable: false });
  });

  test('emits every byte of a stream without an error', async () => {
    const body = 'data: {"choices":[{"delta":{"content":"\u00e9rror"}}]}\r\n\r\n: ping\n\ndata: [DONE]\n\n';
    const { baseURL } = server.answer({
      status: 200,
      headers: { 'content-type': 'text/event-stream' },
      body,
    });
    const response = await createClient(baseURL).get('/chat/completions', STREAM);
    expect(await read(throwStreamErrors(response))).toEqual({ text: body, error: undefined });
  });

  test('fails with STREAM_INTERRUPTED if the connection breaks', async () => {
    const { baseUrl } = await serveTest(cutOff(200, 'data: {"choices":[]}\n\n'));
    const response = await createClient(baseUrl).post('/chat/completions', {}, STREAM);
    const { text, error } = await read(throwStreamErrors(response));
    expect(text).toBe('data: {"choices":[]}\n\n');
    expect(isVeniceError(error, 'STREAM_INTERRUPTED') && error).toMatchObject({
      route: 'POST /chat/completions',
      retryable: false,
      charged: 'maybe',
      details: { reason: expect.stringMatching(/^(ECONNRESET|UND_ERR_SOCKET|ERR_BAD_RESPONSE)$/) },
    });
  });

  test('fails with STREAM_INTERRUPTED without an end marker, with the option', async () => {
    const { baseUrl } = await serveTest((response) =>
      response.writeHead(200).end('data: {"choices":[]}\n\n'),
    );
    const call = () => createClient(baseUrl).post('/chat/completions', {}, STREAM);
    expect((await read(throwStreamErrors(await call()))).error).toBeUndefined();
    const { error } = await read(throwStreamErrors(await call(), { requireEndMarker: true }));
    expect(isVeniceError(error, 'STREAM_INTERRUPTED')).toBe(true);
  });

  test.each(['a signal', 'a cancel token'])(
    'fails as axios does if the caller cancels it with %s',
    async (how) => {
      const { baseUrl } = await serveTest((response) => response.writeHead(200).write('data: {}\n\n'));
      const controller = new AbortController();
      const { token, cancel } = axios.CancelToken.source();
      const config = how === 'a signal' ? { signal: controller.signal } : { cancelToken: token };
      const response = await createClient(baseUrl).get('/chat/completions', { ...STREAM, ...config });
      const reader = throwStreamErrors(response).getReader();
      await reader.read();
      const ended = reader.read().catch((error: unknown) => error);
      if (how === 'a signal') controller.abort(new Error('changed my mind'));
      else cancel('changed my mind');
      // axios 0.30 leaves the stream open.
      const open = new Promise((resolve) => setTimeout(resolve, 50));
      expect(isVeniceError(await Promise.race([ended, open]))).toBe(false);
      await reader.cancel().catch(() => {});
    },
  );

  test('releases the connection when the reader stops', async () => {
    const { baseUrl, released, close } = await serve((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: {}\n\n');
    });
    const response = await createClient(baseUrl).get('/chat/completions', STREAM);
    for await (const bytes of throwStreamErrors(response)) {
      expect(bytes.length).toBeGreaterThan(0);
      break;
    }
    await released;
    await close();
  });

  test('throws an error with instructions if the response was not requested as a stream', async () => {
    const { baseURL } = server.answer('MODEL_OVERLOADED', { times: 0 });
    const response = await createClient(baseURL).get('/models');
    expect(() => throwStreamErrors(response)).toThrow(/responseType: 'stream'/);
  });
});
