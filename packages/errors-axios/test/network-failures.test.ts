import { explainNetworkFailure } from '@venice/errors-core';
import { json, serveTest } from '@venice/test-server';
import { describe, expect, test } from 'vitest';
import { withVeniceErrors } from '../src/index.js';
import { clients } from './clients.js';
import { rejection } from './rejection.js';

const QUEUE = { route: 'POST /video/queue' };

describe.each(Object.entries(clients))('explainNetworkFailure with %s', (_, createClient) => {
  test('explains a connection that breaks after the request', async () => {
    const { baseUrl } = await serveTest((_response, request) => {
      request.once('data', () => request.socket.destroy());
    });
    const caught = await rejection(withVeniceErrors(createClient(baseUrl)).post('/video/queue', { a: 1 }));
    expect(explainNetworkFailure(caught, QUEUE)).toMatchObject({
      charged: 'maybe',
      message: expect.stringMatching(/^The connection broke/),
    });
    expect(explainNetworkFailure(caught, { route: 'GET /models' })?.charged).toBe('no');
  });

  test('explains a name that was not found', async () => {
    const caught = await rejection(createClient('http://name.invalid/api/v1').get('/models'));
    expect(explainNetworkFailure(caught, QUEUE)?.charged).toBe('no');
  });

  test('explains a time limit, and not a cancellation', async () => {
    const { baseUrl } = await serveTest(() => {});
    const late = await rejection(createClient(baseUrl).get('/models', { timeout: 30 }));
    expect(explainNetworkFailure(late, QUEUE)).toMatchObject({
      charged: 'maybe',
      message: expect.stringMatching(/^The time limit of the caller/),
    });
    const signal = AbortSignal.abort();
    const canceled = await rejection(createClient(baseUrl).get('/models', { signal }));
    expect(explainNetworkFailure(canceled, QUEUE)).toBeUndefined();
  });

  test('explains nothing that has a response', async () => {
    const { baseUrl } = await serveTest(json(401, { error: 'Authentication failed' }));
    const caught = await rejection(createClient(baseUrl).get('/models'));
    expect(explainNetworkFailure(caught, QUEUE)).toBeUndefined();
  });
});
