import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { isVeniceError } from '@venice/errors-core';
import { withVeniceErrors } from '@venice/errors-fetch';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import ky1 from 'ky-1';
import { createFetch } from 'ofetch';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import * as fetchRetry from '../src/fetch-retry.js';
import { createVeniceGot } from '../src/got.js';
import { createVeniceKy } from '../src/ky.js';
import { createVeniceOfetch } from '../src/ofetch.js';
import { createVeniceClient } from '../src/openapi-fetch.js';
import { createChatCompletion } from '../src/orval/generated/client.js';
import * as pRetry from '../src/p-retry.js';
import { fetchModels, requestVenice } from '../src/undici.js';

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

const BODY = { model: 'venice-uncensored', messages: [{ role: 'user', content: 'Hello' }] };
const JSON_POST = { method: 'POST', body: JSON.stringify(BODY) } as const;

interface Recipe {
  readonly name: string;
  readonly route: string;
  readonly call: (baseURL: string) => PromiseLike<unknown>;
}

function models(name: string, call: Recipe['call']): Recipe {
  return { name, route: 'GET /models', call };
}

function chat(name: string, call: Recipe['call']): Recipe {
  return {
    name,
    route: 'POST /chat/completions',
    call,
  };
}

/** Starts a server that answers each connection itself, and returns its base URL. It stops with the test. */
async function serveBroken(answer: (socket: Socket) => void): Promise<string> {
  const broken = createServer((socket) => {
    socket.once('data', () => {
      answer(socket);
    });
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    broken.close();
  });
  await once(broken, 'listening');
  const { port } = broken.address() as AddressInfo;
  return `http://127.0.0.1:${port}/api/v1`;
}

/** Calls every recipe as a reader does, with GET if possible, because many clients retry GET. */
const recipes: readonly Recipe[] = [
  models('ky, GET', (baseURL) => createVeniceKy(baseURL).get('models').json()),
  chat('ky, POST', (baseURL) => createVeniceKy(baseURL).post('chat/completions', { json: BODY }).json()),
  models('ofetch, GET', (baseURL) => createVeniceOfetch(baseURL)('/models')),
  chat('ofetch, POST', (baseURL) =>
    createVeniceOfetch(baseURL)('/chat/completions', { method: 'POST', body: BODY }),
  ),
  models('got, GET', (baseURL) => createVeniceGot(baseURL).get('models').json()),
  chat('got, POST', (baseURL) => createVeniceGot(baseURL).post('chat/completions', { json: BODY }).json()),
  models('p-retry, GET', (baseURL) => pRetry.fetchWithRetries(`${baseURL}/models`)),
  chat('p-retry, POST', (baseURL) => pRetry.fetchWithRetries(`${baseURL}/chat/completions`, JSON_POST)),
  models('fetch-retry, GET', (baseURL) => fetchRetry.fetchWithRetries(`${baseURL}/models`)),
  chat('fetch-retry, POST', (baseURL) =>
    fetchRetry.fetchWithRetries(`${baseURL}/chat/completions`, JSON_POST),
  ),
  models('undici fetch', (baseURL) => fetchModels(baseURL)),
  chat('undici request', (baseURL) => requestVenice(`${baseURL}/chat/completions`, JSON_POST)),
  chat('openapi-fetch', (baseURL) => createVeniceClient(baseURL).POST('/chat/completions', { body: BODY })),
  chat('Orval', (baseURL) => {
    process.env['VENICE_BASE_URL'] = baseURL;
    return createChatCompletion(BODY);
  }),
];

describe.each(recipes)('the recipe for $name', ({ call, route }) => {
  test('throws the Venice error of a 400 after one request', async () => {
    const { baseURL, requests } = server.answer('INVALID_REQUEST');
    const error = await rejection(call(baseURL));
    expect(requests).toHaveLength(1);
    expect(isVeniceError(error, 'INVALID_REQUEST')).toBe(true);
    expect(error).toMatchObject({ status: 400, route });
  });

  test('returns a response that is not an error', async () => {
    const { baseURL, requests } = server.answer('INVALID_REQUEST', { times: 0 });
    expect(await call(baseURL)).toBeDefined();
    expect(requests).toHaveLength(1);
  });
});

const RESPONSE_TYPES = ['blob', 'arrayBuffer', 'stream', 'text'] as const;

/** Calls for an image or sound. */
const binary: readonly Recipe[] = [
  ...RESPONSE_TYPES.map((responseType) =>
    chat(`ofetch, ${responseType}`, (baseURL) =>
      createVeniceOfetch(baseURL)('/audio/speech', { method: 'POST', body: {}, responseType }),
    ),
  ),
  chat('ky', (baseURL) => createVeniceKy(baseURL).post('audio/speech', { json: {} }).blob()),
  chat('got', (baseURL) => createVeniceGot(baseURL).post('audio/speech', { json: {} }).buffer()),
];

test.each(binary)('the recipe for $name reads an error in place of binary data', async ({ call }) => {
  const { baseURL } = server.answer('INFERENCE_FAILED', { shape: 'refund' });
  expect(await rejection(call(baseURL))).toMatchObject({ code: 'INFERENCE_FAILED', creditsRefunded: true });
});

test('the recipe for got leaves a successful response that breaks off as it is', async () => {
  const baseURL = await serveBroken((socket) => {
    socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"id":');
  });
  const error = await rejection(createVeniceGot(baseURL).post('chat/completions', { json: BODY }).json());
  expect(isVeniceError(error)).toBe(false);
  expect(error).toMatchObject({ name: 'ReadError' });
});

describe.each(recipes.filter(({ name }) => /-retry|^ky|^got/.test(name)))(
  'the recipe for $name',
  ({ call }) => {
    test('retries a temporary error', async () => {
      const { baseURL, requests } = server.answer('MODEL_OVERLOADED', {
        times: 2,
        headers: { 'retry-after-ms': '1' },
      });
      expect(await call(baseURL)).toBeDefined();
      expect(requests).toHaveLength(3);
    });
  },
);

describe.each(recipes.filter(({ name }) => /(-retry|^ky|^got), POST/.test(name)))(
  'the recipe for $name',
  ({ call }) => {
    test('sends no third request after two identical failures', async () => {
      const { baseURL, requests } = server.answer('INFERENCE_FAILED', { headers: { 'retry-after-ms': '1' } });
      await rejection(call(baseURL));
      expect(requests).toHaveLength(2);
    });
  },
);

describe.each([
  ['fetch-retry', fetchRetry.fetchWithRetries],
  ['p-retry', pRetry.fetchWithRetries],
])('the recipe for %s', (_name, fetchWithRetries) => {
  const post = { method: 'POST', body: '{}' };

  test('does not repeat a request that may have been accepted and charged', async () => {
    const { baseURL, requests } = server.answer('INFERENCE_FAILED', { headers: { 'retry-after-ms': '1' } });
    await rejection(fetchWithRetries(`${baseURL}/image/generate`, post));
    expect(requests).toHaveLength(1);
  });

  test('does not repeat such a request if its connection breaks', async () => {
    let requests = 0;
    const baseURL = await serveBroken((socket) => {
      requests += 1;
      socket.destroy();
    });
    await rejection(fetchWithRetries(`${baseURL}/audio/queue`, post));
    expect(requests).toBe(1);
  });

  test('does not send a signature twice, neither after a failure nor after a broken connection', async () => {
    const init = { headers: { 'SIGN-IN-WITH-X': 'used' } };
    const { baseURL, requests } = server.answer('MODEL_AT_CAPACITY', { headers: { 'retry-after-ms': '1' } });
    await rejection(fetchWithRetries(`${baseURL}/chat/completions`, { ...post, ...init }));
    expect(requests).toHaveLength(1);
    let connections = 0;
    const brokenURL = await serveBroken((socket) => {
      connections += 1;
      socket.destroy();
    });
    await rejection(fetchWithRetries(`${brokenURL}/models`, init));
    expect(connections).toBe(1);
  });
});

describe('a throwing fetch', () => {
  const throwingFetch = withVeniceErrors(fetch);

  test('must not be used inside ky 1, which sends the request three times', async () => {
    const { baseURL, requests } = server.answer('INVALID_REQUEST');
    await rejection(ky1.get(`${baseURL}/models`, { fetch: throwingFetch }));
    expect(requests).toHaveLength(3);
  });

  test('must not be used inside ofetch, which sends the request twice and wraps the error', async () => {
    const { baseURL, requests } = server.answer('INVALID_REQUEST');
    const error = await rejection(createFetch({ fetch: throwingFetch })(`${baseURL}/models`));
    expect(requests).toHaveLength(2);
    expect(isVeniceError(error)).toBe(false);
  });
});

async function rejection(promise: PromiseLike<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('resolved'),
    (reason: unknown) => reason,
  );
}
