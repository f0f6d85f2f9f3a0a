import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import { serveTest } from '@venice/test-server';
import axiosRetry, { type IAxiosRetryConfig } from 'axios-retry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getVeniceError, withVeniceErrors } from '../src/index.js';
import { type Axios, type Client, versions } from './clients.js';
import { axiosRejection } from './rejection.js';

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

const ORDERS = ['before', 'after'] as const;
type Order = (typeof ORDERS)[number];

/** Creates an instance with both interceptors, ours before or after that of axios-retry. */
function createClient(axios: Axios, baseURL: string, order: Order, retry: IAxiosRetryConfig = {}): Client {
  const client = axios.create({ baseURL });
  if (order === 'before') withVeniceErrors(client);
  // Its types know the newest axios only.
  axiosRetry(client as never, { retryDelay: () => 1, ...retry });
  return withVeniceErrors(client);
}

const byCatalog: IAxiosRetryConfig = {
  retryCondition: (error) => getVeniceError(error)?.retryable === true,
};

const cells = Object.entries(versions).flatMap(([name, version]) =>
  ORDERS.map((order) => ({ name, version, order })),
);

describe.each(cells)('$name with withVeniceErrors $order axios-retry', ({ version, order }) => {
  test.each([{}, byCatalog])('sends a request with a final error once, and throws it: %o', async (retry) => {
    const { baseURL, requests } = server.answer('INVALID_REQUEST');
    const error = await axiosRejection(createClient(version, baseURL, order, retry).get('/models'));
    expect(requests).toHaveLength(1);
    expect(getVeniceError(error)).toMatchObject({ code: 'INVALID_REQUEST' });
  });

  test('throws a lasting error after the last attempt', async () => {
    const { baseURL, requests } = server.answer('MODEL_AT_CAPACITY');
    const error = await axiosRejection(createClient(version, baseURL, order, { retries: 2 }).get('/models'));
    expect(requests).toHaveLength(3);
    expect(getVeniceError(error)).toMatchObject({ code: 'MODEL_AT_CAPACITY' });
  });

  test('hides a temporary error, even for a request that axios-retry alone would not repeat', async () => {
    const { baseURL, requests } = server.answer('MODEL_OVERLOADED', { times: 2 });
    const client = createClient(version, baseURL, order, byCatalog);
    expect(await client.post('/chat/completions', {})).toMatchObject({ status: 200 });
    expect(requests).toHaveLength(3);
  });

  test('sends a request that may have been accepted and charged once', async () => {
    const unknown = { status: 502, body: '<html>Bad Gateway</html>', headers: {} } as const;
    for (const [path, answer] of [
      ['/video/queue', () => server.answer('INFERENCE_FAILED')],
      ['/audio/speech', () => server.answer('REQUEST_TIMEOUT')],
      ['/image/generate', () => server.answer(unknown)],
    ] as const) {
      const { baseURL, requests } = answer();
      const error = await axiosRejection(createClient(version, baseURL, order, byCatalog).post(path, {}));
      expect(requests, path).toHaveLength(1);
      expect(getVeniceError(error), path).toMatchObject({ action: 'check-outcome', charged: 'maybe' });
    }
  });

  test('sends a request whose connection broke once', async () => {
    const { baseUrl, requests } = await serveTest((response) => response.destroy());
    await axiosRejection(createClient(version, baseUrl, order, byCatalog).post('/audio/queue', {}));
    expect(requests).toHaveLength(1);
  });

  test('reads an unread body for the condition only if withVeniceErrors is registered first', async () => {
    const { baseURL, requests } = server.answer('MODEL_OVERLOADED');
    const retryCondition: IAxiosRetryConfig['retryCondition'] = (error) =>
      getVeniceError(error)?.code === 'MODEL_OVERLOADED';
    const client = createClient(version, baseURL, order, { retries: 2, retryCondition });
    await axiosRejection(client.get('/models', { responseType: 'stream' }));
    expect(requests).toHaveLength(order === 'before' ? 3 : 1);
  });
});
