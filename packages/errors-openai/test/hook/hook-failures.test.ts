import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { getVeniceError, withVeniceErrors } from '../../src/index.js';
import { type ClientOptions, majors, type SDK } from '../support/majors.js';
import { serve, thrownBy } from '../support/serve.js';
import { chat, readAll } from '../support/streamed.js';

const overloaded = { error: 'The model is currently overloaded. Please try again later.' };

/** Creates a client whose `fetch` returns this response and counts its calls. */
function clientWith(OpenAI: SDK, respond: () => unknown, options: Partial<ClientOptions> = {}) {
  let calls = 0;
  const fetch = (): Promise<unknown> => {
    calls++;
    return Promise.resolve(respond());
  };
  const all: ClientOptions = {
    apiKey: 'key',
    baseURL: 'http://127.0.0.1:1/api/v1',
    fetch,
    maxRetries: 2,
    ...options,
  };
  return { client: new OpenAI(withVeniceErrors<ClientOptions>(all)), count: () => calls };
}

/** A response of a `fetch` that allows every status text, as HTTP/1.1 and node-fetch do. */
function withStatusText(response: Response, statusText: string): Response {
  return Object.defineProperty(response, 'statusText', { value: statusText });
}

describe.each(majors)('$name', ({ OpenAI }) => {
  test.each(['Schlüssel ungültig ✗', 'bad\u0000text', 'a\r\nb'])(
    'throws the error of a response with the status text %j, sent once',
    async (statusText) => {
      const { client, count } = clientWith(OpenAI, () =>
        withStatusText(Response.json({ error: 'Authentication failed' }, { status: 401 }), statusText),
      );
      const thrown = await thrownBy(() => client.get('/models'));
      expect(thrown.constructor).toBe(OpenAI.AuthenticationError);
      expect(getVeniceError(thrown)?.code).toBe('AUTHENTICATION_FAILED');
      expect(count()).toBe(1);
    },
  );

  test('reads a good stream with such a status text', async () => {
    const headers = { 'content-type': 'text/event-stream' };
    const { client, count } = clientWith(OpenAI, () =>
      withStatusText(new Response('data: {"id":"1"}\n\ndata: [DONE]\n\n', { headers }), '✗'),
    );
    const { items, thrown } = await readAll(client.chat.completions.create(chat));
    expect({ items, thrown, count: count() }).toEqual({ items: [{ id: '1' }], thrown: undefined, count: 1 });
  });

  test.each([
    { depth: 'an object', deep: `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}` },
    { depth: 'a list', deep: `${'['.repeat(20_000)}${']'.repeat(20_000)}` },
  ])('throws the error of a body that is nested thousands deep, sent once: $depth', async ({ deep }) => {
    const body = `{"error":"Authentication failed","more":${deep}}`;
    const { client, count } = clientWith(OpenAI, () => new Response(body, { status: 401 }));
    const thrown = await thrownBy(() => client.get('/models'));
    expect(thrown.constructor).toBe(OpenAI.AuthenticationError);
    expect(getVeniceError(thrown)?.code).toBe('AUTHENTICATION_FAILED');
    expect(count()).toBe(1);

    const frame = `data: ${body}\n\n`;
    const headers = { 'content-type': 'text/event-stream' };
    const streamed = clientWith(OpenAI, () => new Response(frame, { headers }));
    const { thrown: inStream } = await readAll(streamed.client.chat.completions.create(chat));
    expect(getVeniceError(inStream)?.code).toBe('AUTHENTICATION_FAILED');
  });

  test.each([
    { venice: 7 },
    { venice: { code: 3, name: {} } },
    { veniceError: { name: 'VeniceError', details: [], message: 9 }, veniceErrorMark: {} },
    { error: { veniceError: null, veniceErrorMark: null, message: { toString: 7 } } },
  ])('throws the error of a body with odd records of our kind, sent once: %j', async (odd) => {
    const { client, count } = clientWith(OpenAI, () =>
      Response.json({ ...overloaded, ...odd }, { status: 400 }),
    );
    const thrown = await thrownBy(() => client.get('/models'));
    expect(thrown.constructor).toBe(OpenAI.BadRequestError);
    expect(getVeniceError(thrown)?.status).toBe(400);
    expect(count()).toBe(1);
  });

  test.each(['statusText', 'body', 'headers'])(
    'throws the error of a response that has a `%s` which throws, sent once',
    async (name) => {
      const { client, count } = clientWith(OpenAI, () => {
        const response = Response.json({ error: 'Authentication failed' }, { status: 401 });
        return name === 'headers' ? withHeaders(response) : withGetter(response, name);
      });
      const thrown = await thrownBy(() => client.get('/models'));
      expect(thrown.constructor).toBe(OpenAI.AuthenticationError);
      expect(count()).toBe(1);
    },
  );

  test.each([
    { what: 'a status that no response with a body has', change: withStatus(204) },
    { what: 'such a status too', change: withStatus(205) },
    { what: 'a status text that throws', change: (response: Response) => withGetter(response, 'statusText') },
    { what: 'headers that throw', change: withHeaders },
  ])('reads a good stream that has $what', async ({ change }) => {
    const headers = { 'content-type': 'text/event-stream' };
    const respond = () => change(new Response('data: {"id":"1"}\n\ndata: [DONE]\n\n', { headers }));
    const { client, count } = clientWith(OpenAI, respond);
    const { items, thrown } = await readAll(client.chat.completions.create(chat));
    expect({ items, thrown, count: count() }).toEqual({ items: [{ id: '1' }], thrown: undefined, count: 1 });
  });

  test('leaves the response untouched if `isVenice` throws', async () => {
    const { baseURL, requests } = await serve({ status: 401, body: { error: 'Authentication failed' } });
    const options: ClientOptions = { apiKey: 'key', baseURL };
    const client = new OpenAI(
      withVeniceErrors<ClientOptions>(options, {
        isVenice: () => {
          throw new Error('odd');
        },
      }),
    );
    const thrown = await thrownBy(() => client.get('/models'));
    expect(thrown.constructor).toBe(OpenAI.AuthenticationError);
    expect(thrown.error).toBe('Authentication failed');
    expect(requests).toHaveLength(1);
  });

  test('reads a response without a stream, as React Native has it', async () => {
    const { client } = clientWith(OpenAI, () => reactNativeResponse(429, JSON.stringify(overloaded)), {
      maxRetries: 0,
    });
    const thrown = await thrownBy(() => client.get('/models'));
    expect(thrown.constructor).toBe(OpenAI.RateLimitError);
    expect(getVeniceError(thrown)?.code).toBe('MODEL_OVERLOADED');
  });

  test.each([
    { word: 'true', status: 402, requests: 3 },
    { word: 'false', status: 503, requests: 1 },
    // The SDK knows no other words: it would follow its own rule.
    { word: '0', status: 510, requests: 1 },
    { word: 'yes', status: 400, requests: 1 },
  ])("obeys the server's own x-should-retry: $word", async ({ word, status, requests: expected }) => {
    const headers = { 'x-should-retry': word, 'retry-after-ms': '1' };
    const { baseURL, requests } = await serve({ status, headers, body: { error: 'Something.' } });
    const client = new OpenAI(withVeniceErrors<ClientOptions>({ apiKey: 'key', baseURL }));
    await thrownBy(() => client.get('/models'));
    expect(requests).toHaveLength(expected);
  });

  test('refuses a client, a class and a fetch, with what to do instead', () => {
    const client = new OpenAI({ apiKey: 'key', baseURL: 'http://127.0.0.1:1' });
    for (const wrong of [client, OpenAI, fetch]) {
      expect(() => Reflect.apply(withVeniceErrors, undefined, [wrong])).toThrow(
        /new OpenAI\(withVeniceErrors\(\{ apiKey, baseURL \}\)\)/,
      );
    }
    expect(() =>
      withVeniceErrors<ClientOptions>({ apiKey: 'key', baseURL: 'http://127.0.0.1:1' }),
    ).not.toThrow();
  });
});

function withGetter(response: Response, name: string): Response {
  return Object.defineProperty(response, name, {
    get: () => {
      throw new Error('odd');
    },
  });
}

function withStatus(status: number) {
  return (response: Response): Response => Object.defineProperty(response, 'status', { value: status });
}

function withHeaders(response: Response): Response {
  return Object.defineProperty(response, 'headers', { value: withoutForEach(response.headers) });
}

function withoutForEach(headers: Headers): Headers {
  return Object.defineProperty(headers, 'forEach', {
    value: () => {
      throw new Error('odd');
    },
  });
}

/** A response of React Native: no `body`, only methods that read all of it. */
function reactNativeResponse(status: number, text: string) {
  return {
    status,
    statusText: '',
    url: '',
    ok: status < 400,
    headers: new Headers({ 'content-type': 'application/json' }),
    bodyUsed: false,
    text: () => Promise.resolve(text),
    json: () => Promise.resolve(JSON.parse(text)),
  };
}

test('a status text of the wire that is not Latin-1 does not repeat a request', async () => {
  let count = 0;
  const server = createServer((socket) => {
    socket.once('data', () => {
      count++;
      const body = '{"error":"Authentication failed"}';
      const head = `HTTP/1.1 401 Schl\u00fcssel \u2717\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
      socket.end(Buffer.from(head + body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const OpenAI = majors[0]?.OpenAI;
  if (OpenAI === undefined) return;
  const baseURL = `http://127.0.0.1:${port}/api/v1`;
  const client = new OpenAI(withVeniceErrors<ClientOptions>({ apiKey: 'key', baseURL }));
  expect(getVeniceError(await thrownBy(() => client.get('/models')))?.code).toBe('AUTHENTICATION_FAILED');
  expect(count).toBe(1);
});
