import { neverEnding, serve, serveTest } from '@venice/test-server';
import axios from 'axios';
import { describe, expect, test } from 'vitest';
import { getVeniceError, withVeniceErrors } from '../src/index.js';
import { type Client, clients, versions } from './clients.js';
import { rejection } from './rejection.js';

/** Calls a function once a failed response has arrived without its body. */
function onceFailed(client: Client, action: () => void): Client {
  client.interceptors.response.use(undefined, async (error) => {
    setTimeout(action, 20);
    throw error;
  });
  return client;
}

describe.each(Object.entries(clients))('%s', (_, createClient) => {
  test('throws an abort, a timeout and a network failure as axios does', async () => {
    const controller = new AbortController();
    const { baseUrl, close } = await serve((_response, { url }) => {
      if (url?.endsWith('/abort') === true) controller.abort();
    });
    const client = withVeniceErrors(createClient(baseUrl));

    const aborted = await rejection(client.get('/abort', { signal: controller.signal }));
    const late = await rejection(client.get('/slow', { timeout: 30 }));
    await close();
    const refused = await rejection(client.get('/gone'));

    expect(axios.isCancel(aborted)).toBe(true);
    expect(late).toMatchObject({ code: expect.stringMatching(/ECONNABORTED|ETIMEDOUT/) });
    expect(refused).toMatchObject({ code: expect.stringMatching(/ECONNREFUSED|ERR_NETWORK/) });
    for (const error of [aborted, late, refused]) {
      expect(Object.getOwnPropertySymbols(error)).not.toContain(Symbol.for('@venice/errors-axios'));
      expect(getVeniceError(error)).toBeUndefined();
    }
  });

  test('rejects as axios does if the request is aborted during the read of the error body', async () => {
    const { baseUrl } = await serveTest(neverEnding(500, '{"error":'));
    const controller = new AbortController();
    const reason = new Error('changed my mind');
    const client = onceFailed(createClient(baseUrl), () => {
      controller.abort(reason);
    });
    const { signal } = controller;
    const error = await rejection(
      withVeniceErrors(client).get('/models', { signal, responseType: 'stream' }),
    );

    expect(axios.isCancel(error)).toBe(true);
    expect(axios.isAxiosError(error)).toBe(true);
    expect(error).toMatchObject({
      name: 'CanceledError',
      message: 'canceled',
      code: 'ERR_CANCELED',
      config: { url: '/models' },
      cause: reason,
    });
    expect(getVeniceError(error)).toBeUndefined();
  });

  test('rejects with the error of the response if the request is aborted after the read', async () => {
    const { baseUrl } = await serveTest((response) => response.writeHead(504).end());
    const controller = new AbortController();
    const client = createClient(baseUrl);
    client.interceptors.response.use(undefined, async (error) => {
      controller.abort();
      throw error;
    });
    const { signal } = controller;
    const error = await rejection(withVeniceErrors(client).get('/models', { signal }));
    expect(getVeniceError(error)).toMatchObject({ status: 504 });
  });
});

describe.each(Object.entries(versions))('%s', (_, version) => {
  test('rejects with the reason of a cancel token that is used during the read of the error body', async () => {
    const { baseUrl } = await serveTest(neverEnding(500, '{"error":'));
    const { token, cancel } = version.CancelToken.source();
    const client = onceFailed(version.create({ baseURL: baseUrl, responseType: 'stream' }), () => {
      cancel('changed my mind');
    });
    const error = await rejection(withVeniceErrors(client).get('/models', { cancelToken: token }));
    expect(error).toMatchObject({ message: 'changed my mind', code: 'ERR_CANCELED' });
    expect(error).toBe(token.reason);
  });

  test('releases the connection of an aborted request, and rejects with an error of the same copy of axios', async () => {
    const { baseUrl, released } = await serveTest(neverEnding(500, '{"error":'));
    const controller = new AbortController();
    const client = onceFailed(version.create({ baseURL: baseUrl, responseType: 'stream' }), () => {
      controller.abort();
    });
    const error = await rejection(withVeniceErrors(client).get('/models', { signal: controller.signal }));
    expect(error).toBeInstanceOf(version.AxiosError);
    await released;
  });
});
