import { toVeniceError, veniceErrorDefinitions } from '@venice/errors-core';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { veniceErrorHandler, veniceErrorResponse } from '../src/index.js';

const server = setupServer();

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

test('a handler of Mock Service Worker responds as the API does', async () => {
  server.use(
    http.post('https://api.venice.ai/api/v1/video/retrieve', () =>
      veniceErrorResponse('INFERENCE_FAILED', { shape: 'refund' }),
    ),
  );
  const response = await fetch('https://api.venice.ai/api/v1/video/retrieve', { method: 'POST', body: '{}' });
  const error = toVeniceError({
    status: response.status,
    headers: response.headers,
    body: await response.text(),
  });
  expect(error).toMatchObject({
    code: 'INFERENCE_FAILED',
    status: veniceErrorDefinitions.INFERENCE_FAILED.status,
    creditsRefunded: true,
    requestId: response.headers.get('cf-ray'),
  });
});

test('a handler can respond to any number of requests', async () => {
  server.use(http.get('https://api.venice.ai/api/v1/models', () => veniceErrorResponse('MODEL_OFFLINE')));
  for (const attempt of [1, 2, 3]) {
    const response = await fetch('https://api.venice.ai/api/v1/models');
    expect(await response.json(), `attempt ${attempt}`).toEqual({
      error: veniceErrorDefinitions.MODEL_OFFLINE.message,
    });
  }
});

describe('veniceErrorHandler', () => {
  const call = (path: string, method = 'POST') => fetch(`https://api.venice.ai/api/v1${path}`, { method });

  test('responds on every route of every host', async () => {
    server.use(veniceErrorHandler(http, 'MODEL_OFFLINE'));
    expect((await call('/chat/completions')).status).toBe(503);
    expect((await call('/characters/alan', 'GET')).status).toBe(503);
    expect((await fetch('http://localhost:9/api/v1/models')).status).toBe(503);
  });

  test('responds on one route, with its parameters, a number of times, before the next handler', async () => {
    server.use(
      veniceErrorHandler(http, 'CHARACTER_NOT_FOUND', { route: 'GET /characters/{slug}', times: 2 }),
      http.all('*', () => HttpResponse.json({ passed: true })),
    );
    const statuses = [];
    for (let attempt = 0; attempt < 3; attempt++)
      statuses.push((await call('/characters/alan', 'GET')).status);
    expect(statuses).toEqual([404, 404, 200]);
    expect((await call('/characters')).status).toBe(200);
    expect((await call('/characters/alan')).status).toBe(200);
  });

  test('streams', async () => {
    server.use(
      veniceErrorHandler(http, 'MODEL_OVERLOADED', { as: 'stream', route: 'POST /chat/completions' }),
    );
    const response = await call('/chat/completions');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('overloaded');
  });

  test.each<[object, string]>([
    [{ route: 'POST /chat/completion' }, "Did you mean 'POST /chat/completions'?"],
    [{ shape: 'open' }, "'open' is not a known shape of MODEL_OVERLOADED. Use one of plain."],
    [{ as: 'steam' }, "Did you mean 'stream'? Use one of response, stream."],
    [{ time: 2 }, "Did you mean 'times'?"],
  ])('refuses %j', (options, message) => {
    expect(() => veniceErrorHandler(http, 'MODEL_OVERLOADED', options)).toThrow(message);
  });
});
