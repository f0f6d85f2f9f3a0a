import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import axios, { AxiosError, type AxiosRequestConfig } from 'axios';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getVeniceError, isVeniceAxiosError, withVeniceErrors } from '../src/index.js';
import { clients, responseTypes } from './clients.js';
import { rejection } from './rejection.js';

const OVERLOADED = { error: 'The model is currently overloaded. Please try again later.' };

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

/** Kinds of bodies that are read asynchronously. */
function unread(name: string, responseType: string | undefined): boolean {
  return responseType === 'stream' || (responseType === 'blob' && name.includes('fetch'));
}

const cells = Object.entries(clients).flatMap(([name, createClient]) =>
  responseTypes.map((responseType) => ({
    name,
    createClient,
    responseType,
    isUnread: unread(name, responseType),
  })),
);

describe('getVeniceError without the hook', () => {
  test.each(cells)('reads a body in memory: $name, responseType $responseType', async (cell) => {
    const { baseURL } = server.answer({ status: 429, body: OVERLOADED, headers: { 'retry-after': '7' } });
    const client = cell.createClient(baseURL);
    const caught = await rejection(
      client.get('/models', cell.responseType && { responseType: cell.responseType }),
    );
    expect(getVeniceError(caught)).toMatchObject({
      code: cell.isUnread ? undefined : 'MODEL_OVERLOADED',
      status: 429,
      family: cell.isUnread ? 'rate-limit' : 'availability',
      retryAfterMs: 7_000,
      route: 'GET /models',
    });
  });

  test('accepts a body that is an array buffer, a view of one, text or an object', () => {
    const text = JSON.stringify(OVERLOADED);
    const bytes = new TextEncoder().encode(text);
    const view = new DataView(new TextEncoder().encode(`xx${text}`).buffer, 2);
    for (const data of [bytes.buffer, bytes, view, text, OVERLOADED]) {
      expect(getVeniceError(failure({ data }))).toMatchObject({ code: 'MODEL_OVERLOADED', body: OVERLOADED });
    }
  });

  test('finds an AxiosError inside another error', () => {
    const caught = failure({ data: OVERLOADED });
    const retryError = Object.assign(new Error('Failed after 2 attempts.'), { lastError: caught });
    for (const wrapped of [
      new Error('wrapped', { cause: caught }),
      new AggregateError([new Error('first'), caught]),
      retryError,
    ]) {
      expect(getVeniceError(wrapped)?.code).toBe('MODEL_OVERLOADED');
    }
  });

  test('reads the route from method and URL', () => {
    const baseURL = 'https://api.venice.ai/api/v1';
    const routeOf = (config: AxiosRequestConfig): unknown => getVeniceError(failure({ config }))?.route;
    expect(routeOf({ baseURL, url: '/image/edit', method: 'post' })).toBe('POST /image/edit');
    expect(routeOf({ baseURL, url: 'characters/alan?x=1', method: 'get' })).toBe('GET /characters/{slug}');
    expect(routeOf({ url: `${baseURL}/models` })).toBe('GET /models');
    expect(routeOf({ url: 'https://api.venice.ai/status' })).toBeUndefined();
    expect(routeOf({})).toBeUndefined();
  });

  test.each([
    ['undefined', undefined],
    ['null', null],
    ['text', 'HTTP 500'],
    ['another error', new Error('x')],
    ['an AxiosError without a response', new AxiosError('Network Error', 'ERR_NETWORK')],
    ['an AxiosError of status 200', failure({ status: 200 })],
    ['an AxiosError of status 304', failure({ status: 304 })],
    ['a response', { status: 500, headers: {}, data: OVERLOADED }],
    ['an error of another client with a response', { response: { status: 500 } }],
  ])('is undefined for %s', (_, value: unknown) => {
    expect(getVeniceError(value)).toBeUndefined();
  });
});

describe('isVeniceAxiosError', () => {
  test('recognizes an AxiosError by its codes', () => {
    const caught = failure({ data: OVERLOADED });
    expect(isVeniceAxiosError(caught, 'MODEL_OVERLOADED')).toBe(true);
    expect(isVeniceAxiosError(caught, 'MODEL_NOT_FOUND', 'MODEL_OVERLOADED')).toBe(true);
    expect(isVeniceAxiosError(caught, 'MODEL_NOT_FOUND')).toBe(false);
  });

  test.each(Object.entries(clients))(
    'recognizes the AxiosError of a stream with the hook: %s',
    async (_, createClient) => {
      const { baseURL } = server.answer({ status: 429, body: OVERLOADED });
      const client = withVeniceErrors(createClient(baseURL));
      const caught = await rejection(client.get('/models', { responseType: 'stream' }));
      if (!isVeniceAxiosError(caught, 'MODEL_OVERLOADED')) expect.fail('not recognized');
      expect(caught.response.data.error).toBe(OVERLOADED.error);
    },
  );

  test('is false if response.data does not match its type', async () => {
    const { baseURL } = server.answer({ status: 429, body: OVERLOADED });
    const client = withVeniceErrors(axios.create({ baseURL }));
    for (const responseType of ['text', 'arraybuffer', 'blob'] as const) {
      const caught = await rejection(client.get('/models', { responseType }));
      expect(getVeniceError(caught)).toMatchObject({ code: 'MODEL_OVERLOADED' });
      expect(isVeniceAxiosError(caught, 'MODEL_OVERLOADED')).toBe(false);
    }
  });

  test('is false for other values', () => {
    for (const value of [undefined, null, new Error('x'), getVeniceError(failure({ data: OVERLOADED }))]) {
      expect(isVeniceAxiosError(value, 'MODEL_OVERLOADED')).toBe(false);
    }
  });
});

function failure(parts: { status?: number; data?: unknown; config?: AxiosRequestConfig }): AxiosError {
  const config = { ...parts.config, headers: new axios.AxiosHeaders() };
  const { status = 429, data } = parts;
  const response = { status, statusText: '', headers: {}, data, config };
  return new AxiosError(`Request failed with status code ${status}`, 'ERR_BAD_REQUEST', config, {}, response);
}
