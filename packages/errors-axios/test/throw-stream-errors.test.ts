import { isVeniceError } from '@venice/errors-core';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import { cutOff, serve } from '@venice/test-server';
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

  test('fails as axios does if the connection breaks', async () => {
    const { baseUrl, close } = await serve(cutOff(200, 'data: {"choices":[]}\n\n'));
    const response = await createClient(baseUrl).get('/chat/completions', STREAM);
    const { text, error } = await read(throwStreamErrors(response));
    await close();
    expect(text).toBe('data: {"choices":[]}\n\n');
    expect(error).toBeInstanceOf(Error);
    expect(isVeniceError(error)).toBe(false);
  });

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
