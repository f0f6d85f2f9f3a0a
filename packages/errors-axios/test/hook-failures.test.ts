import { json, neverEnding, serveTest } from '@venice/test-server';
import axios from 'axios';
import { describe, expect, test, vi } from 'vitest';
import {
  getVeniceError,
  isVeniceAxiosError,
  throwStreamErrors,
  type VeniceNotice,
  withVeniceErrors,
} from '../src/index.js';
import { clients } from './clients.js';
import { axiosRejection, rejection } from './rejection.js';

const REFUSED = { error: 'Authentication failed' };
const HEADERS = { 'x-venice-deprecated-replacement': 'qwen-4' };

describe.each(Object.entries(clients))('%s', (name, createClient) => {
  test('rejects a failed request to a URL object with its own error', async () => {
    const { baseUrl } = await serveTest(json(401, REFUSED));
    // axios 0.30 and the fetch adapter take texts only.
    const url =
      name === 'axios 0.30' || name.includes('fetch') ? `${baseUrl}/models` : new URL(`${baseUrl}/models`);
    const request = { method: 'get', url } as object;
    const client = createClient('');
    const bare = await axiosRejection(Reflect.apply(Reflect.get(client, 'request'), client, [request]));
    expect(getVeniceError(bare)).toMatchObject({ code: 'AUTHENTICATION_FAILED', route: 'GET /models' });

    const venice = withVeniceErrors(createClient(''));
    const caught = await axiosRejection(Reflect.apply(Reflect.get(venice, 'request'), venice, [request]));
    expect(getVeniceError(caught)).toMatchObject({ code: 'AUTHENTICATION_FAILED', route: 'GET /models' });
    expect(isVeniceAxiosError(caught)).toBe(true);
  });

  test('rejects with the error of axios if our code fails', async () => {
    const { baseUrl } = await serveTest(json(401, REFUSED));
    const client = createClient(baseUrl);
    // A failed response that cannot be read.
    client.interceptors.response.use(undefined, async (error: unknown) => {
      throw Object.defineProperty(error as object, 'response', {
        get: () => ({
          status: 401,
          headers: {},
          get data(): never {
            throw new Error('odd');
          },
        }),
      });
    });
    const caught = await rejection(withVeniceErrors(client).get('/models'));
    expect(axios.isAxiosError(caught)).toBe(true);
    expect(axios.isCancel(caught)).toBe(false);
  });

  test('leaves the error untouched if `isVenice` throws', async () => {
    const { baseUrl } = await serveTest(json(401, REFUSED));
    const isVenice = (): never => {
      throw new Error('odd');
    };
    const caught = await axiosRejection(withVeniceErrors(createClient(baseUrl), { isVenice }).get('/models'));
    expect(caught.response?.status).toBe(401);
    expect(getVeniceError(caught)).toBeUndefined();
  });

  test.each([
    { what: 'a signal', config: () => ({ signal: new AbortController().signal }) },
    { what: 'a time limit', config: () => ({ timeout: 600_000 }) },
    { what: 'a cancel token', config: () => ({ cancelToken: axios.CancelToken.source().token }) },
    { what: 'nothing', config: () => ({}) },
  ])('frees the connection of an endless error body: a request with $what', async ({ config }) => {
    const { baseUrl, released } = await serveTest(neverEnding(500, '{"error":'));
    const client = withVeniceErrors(createClient(baseUrl), { bodyTimeoutMs: 20 });
    const caught = await axiosRejection(client.get('/models', { responseType: 'stream', ...config() }));
    expect(getVeniceError(caught)?.status).toBe(500);
    await released;
  });

  test('leaves a stream and its signal as they are', async () => {
    const { baseUrl } = await serveTest((response) => response.writeHead(200).write('data: {}\n\n'));
    const controller = new AbortController();
    const client = withVeniceErrors(createClient(baseUrl));
    const config = { responseType: 'stream', signal: controller.signal };
    const response = await client.get('/models', config);
    const reader = throwStreamErrors(response).getReader();
    expect((await reader.read()).done).toBe(false);
    const next = reader.read().catch((error: unknown) => error);
    controller.abort(new Error('enough'));
    // axios 0.30 leaves the stream open.
    const open = new Promise((resolve) => setTimeout(resolve, 50));
    expect(getVeniceError(await Promise.race([next, open]))).toBeUndefined();
    await reader.cancel().catch(() => {});
    expect(config.signal).toBe(controller.signal);
  });

  test('reports announcements in successful responses', async () => {
    const { baseUrl } = await serveTest(json(200, { id: 1 }, HEADERS));
    const notices: VeniceNotice[] = [];
    const client = withVeniceErrors(createClient(baseUrl), {
      onNotice: (notice) => {
        notices.push(notice);
        throw new Error('odd');
      },
    });
    expect((await client.get('/models')).data).toEqual({ id: 1 });
    expect(notices).toMatchObject([
      { kind: 'model-deprecation', replacement: 'qwen-4', route: 'GET /models' },
    ]);
  });

  test('reports nothing of failed responses and of other hosts', async () => {
    const onNotice = vi.fn();
    const failed = await serveTest(json(401, REFUSED, HEADERS));
    await rejection(withVeniceErrors(createClient(failed.baseUrl), { onNotice }).get('/models'));
    const other = await serveTest(json(200, {}, HEADERS));
    await withVeniceErrors(createClient(other.baseUrl), { onNotice, isVenice: () => false }).get('/models');
    expect(onNotice).not.toHaveBeenCalled();
  });
});

test('throwStreamErrors names the adapter if the request asked for a stream, as with XHR', () => {
  const response = { status: 200, headers: {}, data: '', config: { responseType: 'stream' } };
  expect(() => throwStreamErrors(response)).toThrow(/adapter: 'fetch'/);
});

test.each([undefined, {}, fetch, { baseURL: 'https://api.venice.ai/api/v1' }])(
  'withVeniceErrors refuses a value that is not an instance: %o',
  (wrong) => {
    expect(() => Reflect.apply(withVeniceErrors, undefined, [wrong])).toThrow(/axios\.create\(/);
  },
);
