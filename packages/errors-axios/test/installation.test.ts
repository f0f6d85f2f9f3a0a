import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import axios, { type AxiosError } from 'axios';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as adapter from '../src/index.js';
import { type Client, versions } from './clients.js';
import { rejection } from './rejection.js';

const INVALID = {
  error: 'Invalid request parameters',
  issues: [{ path: ['prompt'], message: 'Required', code: 'invalid_type' }],
};

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

const { getVeniceError, withoutVeniceErrors, withVeniceErrors } = adapter;

const ATTACHED = Symbol.for('@venice/errors-axios');

function countInterceptors({ interceptors: { response } }: Client): number {
  let count = 0;
  response.forEach?.(() => count++);
  return count;
}

/** Loads a second copy, as a bundler or the other module system does. */
async function loadAnotherCopy(): Promise<typeof adapter> {
  vi.resetModules();
  const copy = await import('../src/index.js');
  expect(copy.withVeniceErrors).not.toBe(withVeniceErrors);
  return copy;
}

describe.each(Object.entries(versions))('%s', (_, version) => {
  test('returns the same instance, without a visible property', () => {
    const client = version.create();
    const keys = Object.keys(client);
    expect(withVeniceErrors(client)).toBe(client);
    expect(Object.keys(client)).toEqual(keys);
  });

  test('installs once, uninstalls, and installs again', async () => {
    const { baseURL } = server.answer({ status: 400, body: INVALID });
    const client = version.create({ baseURL, responseType: 'stream' });
    withVeniceErrors(withVeniceErrors(client));
    expect(countInterceptors(client)).toBe(1);
    expect(withoutVeniceErrors(client)).toBe(client);
    expect(countInterceptors(client)).toBe(0);

    expect(Object.getOwnPropertySymbols(await rejection(client.get('/models')))).not.toContain(ATTACHED);
    withVeniceErrors(client);
    expect(getVeniceError(await rejection(client.get('/models')))).toMatchObject({ code: 'INVALID_REQUEST' });
  });

  test('does not uninstall other interceptors', () => {
    const client = version.create();
    client.interceptors.response.use(undefined, (error) => Promise.reject(error));
    expect(countInterceptors(withoutVeniceErrors(client))).toBe(1);
  });

  test('detects that the interceptors were cleared', () => {
    const client = withVeniceErrors(version.create());
    const { response } = client.interceptors;
    if ('clear' in response && typeof response.clear === 'function') response.clear();
    response.use(undefined, (error) => Promise.reject(error));
    expect(countInterceptors(withoutVeniceErrors(client))).toBe(1);
    expect(countInterceptors(withVeniceErrors(client))).toBe(2);
  });

  test('is recognized by another copy of this package, and so is the attached error', async () => {
    const copy = await loadAnotherCopy();
    const { baseURL, requests } = server.answer({ status: 400, body: INVALID });
    const client = version.create({ baseURL, responseType: 'stream' });
    copy.withVeniceErrors(withVeniceErrors(client));
    expect(countInterceptors(client)).toBe(1);

    const failure = await rejection(client.get('/models'));
    expect(requests).toHaveLength(1);
    expect(getVeniceError(failure)).toMatchObject({ code: 'INVALID_REQUEST' });
    expect(copy.getVeniceError(failure)?.toJSON()).toEqual(getVeniceError(failure)?.toJSON());
    expect(countInterceptors(copy.withoutVeniceErrors(client))).toBe(0);
  });
});

describe('axios 1', () => {
  test('accepts axios itself', async () => {
    const { baseURL } = server.answer({ status: 400, body: INVALID });
    try {
      expect(withVeniceErrors(axios)).toBe(axios);
      const failure = await rejection(axios.get(`${baseURL}/models`, { responseType: 'stream' }));
      expect(getVeniceError(failure)).toMatchObject({ code: 'INVALID_REQUEST', route: 'GET /models' });
    } finally {
      withoutVeniceErrors(axios);
    }
    expect(countInterceptors(axios)).toBe(0);
  });

  test('does not install on an instance that is created from another one', () => {
    const parent = withVeniceErrors(axios.create());
    const child = parent.create();
    expect(countInterceptors(child)).toBe(0);
    expect(countInterceptors(withVeniceErrors(child))).toBe(1);
  });
});

describe('an interceptor that retries,', () => {
  test.each([
    { registered: 'after withVeniceErrors', sees: 'INVALID_REQUEST' },
    { registered: 'before withVeniceErrors', sees: undefined },
  ])(
    'registered $registered, reads $sees from an unread body, and the last error is thrown',
    async (order) => {
      const { baseURL, requests } = server.answer({ status: 400, body: INVALID });
      const client = axios.create({ baseURL, responseType: 'stream' });
      const seen: unknown[] = [];
      const retryOnce = async (error: AxiosError): Promise<unknown> => {
        seen.push(getVeniceError(error)?.code);
        if (requests.length === 1 && error.config !== undefined) return client.request(error.config);
        throw error;
      };
      if (order.registered === 'after withVeniceErrors') withVeniceErrors(client);
      client.interceptors.response.use(undefined, retryOnce);
      withVeniceErrors(client);

      expect(getVeniceError(await rejection(client.get('/models')))).toMatchObject({
        code: 'INVALID_REQUEST',
      });
      expect(requests).toHaveLength(2);
      expect(seen[0]).toBe(order.sees);
    },
  );
});
