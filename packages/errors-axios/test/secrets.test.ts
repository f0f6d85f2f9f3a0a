import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import { json, neverEnding, serve, serveTest, type TestServer } from '@venice/test-server';
import axios, { type AxiosError } from 'axios';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { getVeniceError, withVeniceErrors } from '../src/index.js';
import { type Client, clients } from './clients.js';
import { axiosRejection } from './rejection.js';

const SECRETS = /the-key|the prompt/;
const UNAUTHENTICATED = { error: 'Authentication failed' };

let server: TestServer;
beforeEach(async () => {
  server = await serve((response, request) => {
    const answer = request.url?.includes('endless')
      ? neverEnding(500, '{"error":')
      : json(401, UNAUTHENTICATED);
    if (request.url?.includes('silent') !== true) answer(response);
  });
});
afterEach(() => server.close());

/** Returns the output of `console.log`. */
function printed(value: unknown): string {
  let text = '';
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  new Console({ stdout }).log(value);
  return text;
}

/** Returns everything that logs, monitors and queues print of an error. */
function shownOf(error: object): Readonly<Record<string, string>> {
  return {
    'console.log': printed(error),
    'util.inspect': inspect(error, { depth: Infinity }),
    'util.inspect with hidden properties': inspect(error, { depth: Infinity, showHidden: true }),
    'JSON.stringify': JSON.stringify(error),
    'JSON.stringify of its fields': JSON.stringify({ ...error }),
    structuredClone: inspect(structuredClone(error), { depth: Infinity, showHidden: true }),
  };
}

const key = { headers: { authorization: 'Bearer the-key' } };
const prompt = { prompt: 'the prompt' };

const failures: readonly [string, (client: Client) => Promise<unknown>][] = [
  ['a failed response', (client) => client.post('/chat/completions', prompt)],
  ['an unread failed response', (client) => client.post('/image/edit', prompt, { responseType: 'stream' })],
  ['a timeout', (client) => client.post('/silent', prompt, { timeout: 50 })],
  ['a network failure', (client) => client.post('/models', prompt, { baseURL: 'http://127.0.0.1:1' })],
  [
    'an abort during the read of the error body',
    (client) => {
      const { signal, abort } = abortable();
      setTimeout(abort, 100);
      return client.post('/endless', prompt, { responseType: 'stream', signal });
    },
  ],
];

function abortable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    abort: () => {
      controller.abort();
    },
  };
}

const cells = Object.entries(clients).flatMap(([name, createClient]) =>
  failures.map(([failure, call]) => ({ name, createClient, failure, call })),
);

describe.each(cells)('$failure of $name', ({ createClient, call }) => {
  test('prints neither key nor prompt, and stays usable in code', async () => {
    const error = await axiosRejection(call(withVeniceErrors(createClient(server.baseUrl, key))));

    expect(axios.isAxiosError(error)).toBe(true);
    for (const [format, text] of Object.entries(shownOf(error))) expect(text, format).not.toMatch(SECRETS);
    expect(printed(error)).toContain(error.message);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ message: error.message, code: error.code });

    expect(error.config?.data).toBe(JSON.stringify(prompt));
    expect(error.config?.headers['authorization']).toBe('Bearer the-key');
  });
});

describe.each(Object.entries(clients))('%s', (_, createClient) => {
  test('keeps request and response for code', async () => {
    const error = await axiosRejection(withVeniceErrors(createClient(server.baseUrl, key)).get('/models'));
    expect(error.response).toMatchObject({ status: 401, data: UNAUTHENTICATED });
    expect(error.request).toBe(error.response?.request);
    expect('config' in error && 'request' in error && 'response' in error).toBe(true);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ name: 'AxiosError', status: 401 });

    if (error.config === undefined) expect.fail('no configuration');
    const config = { ...error.config };
    error.config = config;
    expect(error.config).toBe(config);
  });

  test('prints them if hideRequest is false, and for other hosts', async () => {
    const asked = { hideRequest: false };
    const foreign = { isVenice: (): boolean => false };
    for (const options of [asked, foreign]) {
      const client = withVeniceErrors(createClient(server.baseUrl, key), options);
      const error = await axiosRejection(client.get('/models'));
      expect(Object.keys(error)).toEqual(expect.arrayContaining(['config', 'request', 'response']));
      expect(printed(error)).toMatch(SECRETS);
    }
  });

  test('sends a request again with the configuration of the error', async () => {
    const client = withVeniceErrors(createClient(server.baseUrl, key));
    const { config } = await axiosRejection(client.post('/image/edit', prompt));
    const again = await axiosRejection(client.post('/image/upscale', prompt, config));
    expect(getVeniceError(again)).toMatchObject({ code: 'AUTHENTICATION_FAILED' });
    expect(server.requests).toEqual(['POST /api/v1/image/edit', 'POST /api/v1/image/upscale']);
  });
});

const canary = 'canary-Key+/0123456789=';
const encoded = encodeURIComponent(canary).toLowerCase();

/** Repeats the key in the body, in the headers and in the status text. */
async function echo(): Promise<TestServer> {
  return serveTest((response, request) => {
    const repeated = `${String(request.headers.authorization)} ${encoded}`;
    response.writeHead(401, repeated, { 'x-echo': repeated, 'set-cookie': [`a=${repeated}`] });
    response.end(JSON.stringify({ error: 'No', more: Array(5_000).fill(repeated) }));
  });
}

describe.each(Object.entries(clients))('a response that repeats the key, of %s', (_, createClient) => {
  test.each([undefined, 'json', 'text', 'arraybuffer', 'stream', 'blob'] as const)(
    'does not contain it if the response type is %s',
    async (responseType) => {
      const { baseUrl } = await echo();
      const headers = { authorization: `Bearer ${canary}` };
      const client = withVeniceErrors(createClient(baseUrl, { headers }), { hideRequest: false });
      const { response } = await axiosRejection(client.post('/models', prompt, { responseType }));
      const { data, headers: received, statusText } = response ?? expect.fail('no response');
      const body =
        data instanceof Blob
          ? await data.text()
          : typeof data === 'string'
            ? data
            : Buffer.isBuffer(data) || data instanceof ArrayBuffer
              ? Buffer.from(data as ArrayBuffer).toString()
              : JSON.stringify(data);
      expect(body).toMatch(/\[masked\]|\*{20}/);
      for (const text of [body, JSON.stringify(received), statusText])
        expect(text.toLowerCase()).not.toMatch(/canary-key/);
      expect(JSON.stringify(received)).toContain('[masked]');
    },
  );

  const inQuery = { api_key: 'canary-key-in-a-query' };

  test.each([
    ['an object', inQuery],
    ['`URLSearchParams`', new URLSearchParams(inQuery)],
  ])('does not contain a login or a key in the query: %s', async (_what, params) => {
    const server = await serveTest((response, request) => {
      json(401, { error: `No: ${String(request.headers.authorization)} ${String(request.url)} ${canary}` })(
        response,
      );
    });
    const auth = { username: 'someone', password: canary };
    const client = withVeniceErrors(createClient(server.baseUrl, { auth }));
    const error = await axiosRejection(client.get('/models', { params }));
    expect(error.response?.data).toEqual({
      error: expect.stringMatching(/^No: Basic \[masked\] \S+\?api_key=\[masked\] \[masked\]$/),
    });
    expect(getVeniceError(error)?.message).not.toMatch(/canary/);
  });

  test('does not contain any part of a key in the query that has to be escaped there', async () => {
    const server = await serveTest((response, request) => {
      json(401, { error: `No: ${decodeURIComponent(String(request.url)).replaceAll('+', ' ')}` })(response);
    });
    const client = withVeniceErrors(createClient(server.baseUrl));
    const params = { api_key: 'canary & # 0123456789' };
    const error = await axiosRejection(client.get('/models', { params }));
    expect(error.response?.data).toEqual({ error: expect.stringMatching(/api_key=\[masked\]$/) });
  });
});

test('an error without the interceptor prints secrets, so these tests can fail', async () => {
  const error: AxiosError = await axiosRejection(axios.create({ ...key, baseURL: server.baseUrl }).get('/'));
  expect(JSON.stringify(error)).toMatch(SECRETS);
  expect(printed(error)).toMatch(SECRETS);
});
