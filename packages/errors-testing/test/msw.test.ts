import { toVeniceError, veniceErrorDefinitions } from '@venice/errors-core';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { veniceErrorResponse } from '../src/index.js';

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
