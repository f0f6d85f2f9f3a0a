import { toVeniceError, veniceErrorCodes, veniceErrorDefinitions } from '@venice/errors-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVeniceErrorServer, type VeniceErrorServer } from '../src/server.js';
import { postChat } from './support/post-chat.js';

let server: VeniceErrorServer;

beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

const PLAIN = JSON.stringify({ error: veniceErrorDefinitions.MODEL_OVERLOADED.message });

async function piecesOf(response: Response): Promise<string[]> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  for await (const piece of response.body ?? []) pieces.push(decoder.decode(piece, { stream: true }));
  return pieces;
}

/** The data of each frame. */
function framesOf(text: string): string[] {
  return text
    .split('\n\n')
    .filter((frame) => frame !== '')
    .map((frame) => frame.replace(/^data: /, ''));
}

test('slow: the headers arrive immediately, the body in pieces', async () => {
  const { baseURL } = server.answer('MODEL_OVERLOADED', { as: 'slow', delayMs: 10 });
  const response = await postChat(baseURL);
  expect(response.status).toBe(429);
  const pieces = await piecesOf(response);
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.join('')).toBe(PLAIN);
});

test('slow: the delay is respected', async () => {
  const { baseURL } = server.answer('MODEL_OVERLOADED', { as: 'slow', delayMs: 60_000 });
  const response = await postChat(baseURL);
  const reader = response.body?.getReader();
  const first = await reader?.read();
  expect(PLAIN.startsWith(new TextDecoder().decode(first?.value))).toBe(true);
  const next = reader?.read().then(() => 'more');
  expect(await Promise.race([next, new Promise((resolve) => setTimeout(resolve, 100, 'silence'))])).toBe(
    'silence',
  );
  await reader?.cancel();
});

test('truncated: half of the body arrives, then the connection breaks', async () => {
  const response = await postChat(server.answer('MODEL_OVERLOADED', { as: 'truncated' }).baseURL);
  expect(response.status).toBe(429);
  expect(response.headers.get('content-length')).toBe(String(PLAIN.length));
  const received: string[] = [];
  await expect(async () => {
    for await (const piece of response.body ?? []) received.push(new TextDecoder().decode(piece));
  }).rejects.toThrow(TypeError);
  expect(received.join('')).toBe(PLAIN.slice(0, PLAIN.length >> 1));
});

test('endless: the whole body arrives, but the response never ends', async () => {
  const response = await postChat(server.answer('MODEL_OVERLOADED', { as: 'endless', delayMs: 1 }).baseURL);
  let received = '';
  for await (const piece of response.body ?? []) {
    received += new TextDecoder().decode(piece);
    if (received.length > PLAIN.length + 20) break;
  }
  expect(received.trim()).toBe(PLAIN);
});

test.each(veniceErrorCodes)('stream: %s arrives after a good chunk, and core recognizes it', async (code) => {
  const response = await postChat(server.answer(code, { as: 'stream', delayMs: 0 }).baseURL, {
    stream: true,
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream');

  const [chunk = '', frame = '', ...rest] = framesOf(await response.text());
  expect(JSON.parse(chunk)).toMatchObject({ choices: [{ delta: { content: expect.any(String) } }] });
  expect(JSON.parse(frame)).toMatchObject({ error: { message: expect.any(String) } });
  expect(toVeniceError({ status: 200, body: frame }).code).toBe(code);
  expect(rest).toEqual(['[DONE]']);
});

test('stream: the frame has the given shape, body or message', async () => {
  const errorFrame = async (scenario: { baseURL: string }): Promise<string | undefined> =>
    framesOf(await (await postChat(scenario.baseURL)).text())[1];
  const as = 'stream';
  expect(await errorFrame(server.answer('INFERENCE_FAILED', { as, shape: 'refund' }))).toContain(
    'credits_refunded',
  );
  expect(await errorFrame(server.answer('INFERENCE_FAILED', { as, body: { own: 1 } }))).toBe('{"own":1}');
  expect(await errorFrame(server.answer('INFERENCE_FAILED', { as, message: 'Oh.' }))).toContain(
    '"message":"Oh."',
  );
  expect(await errorFrame(server.answer('MODEL_OFFLINE', { as, message: 'Oh.' }))).toBe(
    '{"error":{"message":"Oh."}}',
  );
  expect(await errorFrame(server.answer({ status: 200, body: { error: 'Oh.' } }, { as }))).toBe(
    '{"error":"Oh."}',
  );
});

test('proxy-html: the response has the same status and a page', async () => {
  const response = await postChat(server.answer('MODEL_OFFLINE', { as: 'proxy-html' }).baseURL);
  expect(response.status).toBe(503);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  const body = await response.text();
  expect(body).toMatch(/^<!DOCTYPE html>/);
  expect(body).toContain('<title>503 Service Unavailable</title>');
  expect(body).not.toContain(veniceErrorDefinitions.MODEL_OFFLINE.message);
});

test('empty: the response has the same status and headers, but no body', async () => {
  const response = await postChat(server.answer('REQUEST_TIMEOUT', { as: 'empty' }).baseURL);
  expect(response.status).toBe(504);
  expect(response.headers.get('cf-ray')).toMatch(/./);
  expect(await response.text()).toBe('');
});

test('a mode and a number of times can be combined', async () => {
  const { baseURL } = server.answer('MODEL_OFFLINE', { as: 'empty', times: 1 });
  expect((await postChat(baseURL)).status).toBe(503);
  expect((await postChat(baseURL)).status).toBe(200);
});
