import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { toVeniceError } from '@venice/errors-core';
import { cutOff, floodOf, json, neverEnding, serveTest, type TestServer } from '@venice/test-server';
import axios, { AxiosError, type AxiosInstance } from 'axios';
import { describe, expect, test, vi } from 'vitest';
import { getVeniceError, withVeniceErrors } from '../src/index.js';
import { clients, responseTypes } from './clients.js';
import { axiosRejection, rejection } from './rejection.js';

const INVALID = {
  error: 'Invalid request parameters',
  issues: [{ path: ['prompt'], message: 'Required', code: 'invalid_type' }],
};

const OVERLOADED = { error: 'The model is currently overloaded. Please try again later.' };

describe.each(Object.entries(clients))('%s', (_, createClient) => {
  test.each(responseTypes)('attaches the complete error with responseType %s', async (responseType) => {
    const { baseUrl, requests } = await serveTest(json(400, INVALID, { 'cf-ray': '8f1-AMS' }));
    const client = withVeniceErrors(createClient(baseUrl));
    const failure = await axiosRejection(client.get('/models', responseType && { responseType }));

    expect(failure).toMatchObject({
      message: 'Request failed with status code 400',
      code: 'ERR_BAD_REQUEST',
    });
    expect(getVeniceError(failure)).toMatchObject({
      code: 'INVALID_REQUEST',
      status: 400,
      requestId: '8f1-AMS',
      route: 'GET /models',
      details: { issues: INVALID.issues },
      body: INVALID,
    });
    expect(requests).toEqual(['GET /api/v1/models']);
  });

  test.each(responseTypes)('attaches the same error as core with responseType %s', async (responseType) => {
    const headers = { 'cf-ray': '8f1-AMS', 'retry-after': '7' };
    const { baseUrl } = await serveTest(json(429, OVERLOADED, headers));
    const client = withVeniceErrors(createClient(baseUrl));
    const failure = await rejection(client.get('/models', responseType && { responseType }));
    const expected = toVeniceError({ status: 429, headers, body: OVERLOADED, route: 'GET /models' });
    expect(getVeniceError(failure)?.toJSON()).toEqual(expected.toJSON());
  });

  test('replaces the stream with its body', async () => {
    const { baseUrl } = await serveTest(json(400, INVALID));
    const client = withVeniceErrors(createClient(baseUrl));
    const failure = await axiosRejection(client.get('/models', { responseType: 'stream' }));
    expect(failure.response?.data).toEqual(INVALID);
  });

  test.each(['text', 'arraybuffer'] as const)(
    'keeps a body of responseType %s unchanged',
    async (responseType) => {
      const { baseUrl } = await serveTest(json(400, INVALID));
      const [plain, wrapped] = [createClient(baseUrl), withVeniceErrors(createClient(baseUrl))];
      const expected = await axiosRejection(plain.get('/models', { responseType }));
      const failure = await axiosRejection(wrapped.get('/models', { responseType }));
      expect(failure.response?.data).toEqual(expected.response?.data);
    },
  );

  test('keeps a stream that is not an error', async () => {
    const { baseUrl } = await serveTest(json(200, { data: 'all of it' }));
    const client = withVeniceErrors(createClient(baseUrl));
    const { data } = await client.get('/models', { responseType: 'stream' });
    expect(await new Response(data as ReadableStream).json()).toEqual({ data: 'all of it' });
  });

  test('reads a compressed stream', async () => {
    const { baseUrl } = await serveTest((response) => {
      response.writeHead(400, { 'content-encoding': 'gzip' }).end(gzipSync(JSON.stringify(INVALID)));
    });
    const client = withVeniceErrors(createClient(baseUrl));
    const failure = await rejection(client.get('/models', { responseType: 'stream' }));
    expect(getVeniceError(failure)).toMatchObject({ code: 'INVALID_REQUEST', body: INVALID });
  });

  test('stops reading a body that never ends after bodyTimeoutMs, and releases the connection', async () => {
    const { baseUrl, released } = await serveTest(neverEnding(503, '{"error":"'));
    const client = withVeniceErrors(createClient(baseUrl), { bodyTimeoutMs: 50 });
    const failure = await rejection(client.get('/models', { responseType: 'stream' }));
    expect(getVeniceError(failure)).toMatchObject({ status: 503, code: undefined, body: '{"error":"' });
    await released;
  });

  test('reads a body up to maxBodyBytes, and releases the connection', async () => {
    const { baseUrl, released } = await serveTest(floodOf(500, 'spam'.repeat(1_000)));
    const client = withVeniceErrors(createClient(baseUrl), { maxBodyBytes: 10 });
    const failure = await rejection(client.get('/models', { responseType: 'stream' }));
    expect(getVeniceError(failure)).toMatchObject({ status: 500, body: 'spamspamsp' });
    await released;
  });

  test('also applies maxBodyBytes to bodies that axios has read', async () => {
    const { baseUrl } = await serveTest((response) => response.writeHead(500).end('spam'.repeat(1_000)));
    const client = withVeniceErrors(createClient(baseUrl), { maxBodyBytes: 10 });
    const failure = await rejection(client.get('/models', { responseType: 'arraybuffer' }));
    expect(getVeniceError(failure)?.body).toBe('spamspamsp');
  });

  test('attaches the status of a stream whose connection breaks', async () => {
    const { baseUrl } = await serveTest(cutOff(502, '{"error":"The mod'));
    const client = withVeniceErrors(createClient(baseUrl));
    const failure = await rejection(client.get('/models', { responseType: 'stream' }));
    expect(getVeniceError(failure)).toMatchObject({
      status: 502,
      retryable: true,
      body: '{"error":"The mod',
    });
  });
});

describe('the rejected error', () => {
  test('is the original AxiosError', async () => {
    const { baseUrl } = await serveTest(json(400, INVALID));
    const client = axios.create({ baseURL: baseUrl });
    let before: unknown;
    client.interceptors.response.use(undefined, async (error) => {
      before = error;
      throw error;
    });
    const failure = await rejection(withVeniceErrors(client).get('/models'));
    expect(failure).toBe(before);
    expect(failure).toBeInstanceOf(AxiosError);
  });

  test('prints nothing that is attached in logs, in JSON and among its keys', async () => {
    const { baseUrl } = await serveTest(json(400, INVALID));
    const [plain, wrapped] = [
      axios.create({ baseURL: baseUrl }),
      withVeniceErrors(axios.create({ baseURL: baseUrl }), { hideRequest: false }),
    ];
    const [before, after] = [await axiosRejection(plain.get('/x')), await axiosRejection(wrapped.get('/x'))];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(inspect(after)).not.toContain('VeniceError');
    expect(JSON.stringify(after)).not.toContain('VeniceError');
  });

  test('has a Venice error without key and prompt', async () => {
    const { baseUrl } = await serveTest(json(401, { error: 'Authentication failed' }));
    const client = withVeniceErrors(
      axios.create({ baseURL: baseUrl, headers: { authorization: 'Bearer the-key' } }),
    );
    const error = getVeniceError(await rejection(client.post('/chat/completions', { prompt: 'the prompt' })));
    const shown = inspect(error, { showHidden: true, depth: 10 }) + JSON.stringify(error);
    expect(shown).toContain('AUTHENTICATION_FAILED');
    expect(shown).not.toMatch(/the-key|the prompt/);
  });
});

describe('the configuration of a request', () => {
  const failing = (): Promise<TestServer> => serveTest(json(400, INVALID));

  test.each<[string, (client: AxiosInstance) => Promise<unknown>]>([
    ['in the method', (client) => client.get('/models', { responseType: 'stream' })],
    ['in `request`', (client) => client.request({ url: '/models', responseType: 'stream' })],
    ['in a call of the instance', (client) => client({ url: '/models', responseType: 'stream' })],
    ['in a call with a URL', (client) => client('/models', { responseType: 'stream' })],
    [
      'with an adapter of its own',
      (client) => client.get('/models', { adapter: 'fetch', responseType: 'blob' }),
    ],
    ['with validateStatus', (client) => client.get('/models', { validateStatus: (status) => status < 400 })],
  ])('is read wherever it is: %s', async (_, call) => {
    const { baseUrl } = await failing();
    const failure = await rejection(call(withVeniceErrors(axios.create({ baseURL: baseUrl }))));
    expect(getVeniceError(failure)).toMatchObject({ code: 'INVALID_REQUEST', route: 'GET /models' });
  });

  test('is read wherever it is: in the defaults of the instance', async () => {
    const { baseUrl } = await failing();
    const client = withVeniceErrors(axios.create());
    Object.assign(client.defaults, { baseURL: baseUrl, responseType: 'arraybuffer' });
    const failure = await rejection(client.get('/models'));
    expect(getVeniceError(failure)).toMatchObject({ code: 'INVALID_REQUEST', route: 'GET /models' });
  });
});

describe('a response that is not a failure', () => {
  test.each([304, 200])('has no error with status %i, even if validateStatus rejects it', async (status) => {
    const { baseUrl } = await serveTest((response) => response.writeHead(status).end());
    const client = withVeniceErrors(axios.create({ baseURL: baseUrl, validateStatus: () => false }));
    expect(getVeniceError(await axiosRejection(client.get('/models')))).toBeUndefined();
  });

  test('resolves if validateStatus accepts a failed response', async () => {
    const { baseUrl } = await serveTest(json(400, INVALID));
    const client = withVeniceErrors(axios.create({ baseURL: baseUrl, validateStatus: () => true }));
    expect((await client.get('/models')).data).toEqual(INVALID);
  });

  test('does not replace an error that an interceptor of the caller throws', async () => {
    const { baseUrl } = await serveTest(json(200, {}));
    const client = axios.create({ baseURL: baseUrl });
    client.interceptors.response.use(() => {
      throw new RangeError('mine');
    });
    await expect(withVeniceErrors(client).get('/models')).rejects.toThrow(new RangeError('mine'));
  });
});

describe('other hosts', () => {
  test('are untouched if isVenice returns false, for getVeniceError too', async () => {
    const { baseUrl } = await serveTest(json(404, { error: 'Specified model not found' }));
    const isVenice = vi.fn((url: string) => url.endsWith('/models'));
    const client = withVeniceErrors(axios.create({ baseURL: baseUrl, responseType: 'stream' }), { isVenice });

    const foreign = await axiosRejection(client.get('/elsewhere'));
    expect(isVenice).toHaveBeenLastCalledWith(`${baseUrl}/elsewhere`);
    expect(getVeniceError(foreign)).toBeUndefined();
    expect(await new Response(foreign.response?.data as ReadableStream).json()).toHaveProperty('error');

    const own = await axiosRejection(client.get('/models'));
    expect(getVeniceError(own)).toMatchObject({ code: 'MODEL_NOT_FOUND' });
  });

  test.each([
    { baseURL: 'https://a.example/v1', url: 'models' },
    { baseURL: 'https://a.example/v1/', url: '/models' },
    { baseURL: 'https://a.example/v1' },
    { baseURL: 'https://a.example/v1', url: 'https://b.example/x' },
    { baseURL: 'https://a.example/v1', url: 'https://b.example/x', allowAbsoluteUrls: false },
    { url: 'https://b.example/x' },
  ])('are recognized by the URL that axios calls: %o', async (request) => {
    const isVenice = vi.fn(() => true);
    const client = axios.create({
      adapter: (config) => {
        const response = { status: 500, statusText: '', headers: {}, data: '', config };
        return Promise.reject(new AxiosError('failed', 'ERR_BAD_RESPONSE', config, undefined, response));
      },
    });
    await rejection(withVeniceErrors(client, { isVenice }).request(request));
    expect(isVenice).toHaveBeenCalledWith(axios.getUri(request));
  });
});
