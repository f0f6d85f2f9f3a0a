import { describe, expect, test } from 'vitest';
import { getVeniceError, isVeniceOpenAIError, withVeniceErrors } from '../../src/index.js';
import { chatHelper, type ClientOptions, majors, nodeFetch, type SDK } from '../support/majors.js';
import { promises } from '../support/promises.js';
import { chat, fetchInChunks, readAll, serveStream } from '../support/streamed.js';

const good = 'data: {"id":"1","object":"chat.completion.chunk","choices":[]}\n\n';
const done = 'data: [DONE]\n\n';
const requestId = '91dbd54fa83f8cbd-EWR';
const INTERRUPTED = 'The stream broke off before its end.';

interface Case {
  readonly what: string;
  readonly frame: string;
  readonly thrown: Readonly<Record<'message' | 'code' | 'type' | 'param', unknown>>;
  readonly venice: Readonly<Record<string, unknown>>;
}

const overloaded = {
  message: 'The model is currently overloaded. Please try again later.',
  type: 'server_error',
  code: 'model_overloaded',
  param: null,
};

const cases: readonly Case[] = [
  {
    what: 'a message with a refund',
    frame: 'data: {"error":"Inference processing failed","credits_refunded":true}',
    thrown: {
      message: 'Inference processing failed',
      code: 'INFERENCE_FAILED',
      type: 'api_error',
      param: undefined,
    },
    venice: { code: 'INFERENCE_FAILED', creditsRefunded: true, matchedBy: 'message' },
  },
  {
    what: 'an object with a wait',
    frame: `data: ${JSON.stringify({ error: { ...overloaded, retry_after: 7 } })}`,
    thrown: overloaded,
    venice: { code: 'MODEL_OVERLOADED', wireCode: 'model_overloaded', retryAfterMs: 7_000 },
  },
  {
    what: 'an object without a code',
    frame: 'data: {"error":{"message":"The model is at capacity. Please try again later."}}',
    thrown: {
      message: 'The model is at capacity. Please try again later.',
      code: 'MODEL_AT_CAPACITY',
      type: 'server_error',
      param: undefined,
    },
    venice: { code: 'MODEL_AT_CAPACITY', retryable: true },
  },
  {
    what: 'an error without a known code',
    frame: 'data: {"error":{"message":"Something new.","code":"brand_new","type":"api_error"}}',
    thrown: { message: 'Something new.', code: 'brand_new', type: 'api_error', param: undefined },
    venice: { code: undefined, wireCode: 'brand_new', retryable: false },
  },
  {
    what: 'an event named error',
    frame: `event: error\ndata: ${JSON.stringify({ error: overloaded })}`,
    thrown: overloaded,
    venice: { code: 'MODEL_OVERLOADED' },
  },
  {
    what: 'an event named error whose data is the error, which openai 5 and 6 would hand out as a chunk',
    frame: `event: error\ndata: ${JSON.stringify(overloaded)}`,
    thrown: overloaded,
    venice: { code: 'MODEL_OVERLOADED' },
  },
  {
    what: 'an event named error with text, which no major can parse',
    frame: 'event: error\ndata: Service temporarily unavailable.',
    thrown: {
      message: 'Service temporarily unavailable.',
      code: undefined,
      type: undefined,
      param: undefined,
    },
    venice: { code: undefined, message: 'Service temporarily unavailable.' },
  },
  {
    what: 'data in several lines that end with CRLF',
    frame: 'data: {"error":\r\ndata: "Inference processing failed"}\r',
    thrown: {
      message: 'Inference processing failed',
      code: 'INFERENCE_FAILED',
      type: 'api_error',
      param: undefined,
    },
    venice: { code: 'INFERENCE_FAILED' },
  },
];

function clientOf(OpenAI: SDK, options: Partial<ClientOptions>, hook = true) {
  const all: ClientOptions = { apiKey: 'key', baseURL: 'http://127.0.0.1:1/api/v1', ...options };
  return new OpenAI(hook ? withVeniceErrors<ClientOptions>(all) : all);
}

describe.each(majors)('$name', ({ OpenAI }) => {
  describe(promises.streamErrors, () => {
    test.each(cases)('$what', async ({ frame, thrown: expected, venice }) => {
      const { baseURL } = await serveStream(`${good}${frame}\n\n${done}`);

      const { items, thrown } = await readAll(clientOf(OpenAI, { baseURL }).chat.completions.create(chat));

      expect(items).toHaveLength(1);
      expect(thrown?.constructor).toBe(OpenAI.APIError);
      const { message, code, type, param } = thrown ?? {};
      expect({ message, code, type, param }).toEqual(expected);
      expect(thrown?.request_id ?? thrown?.requestID).toBe(requestId);
      expect(getVeniceError(thrown)).toMatchObject({
        ...venice,
        status: 200,
        requestId,
        route: 'POST /chat/completions',
      });
      // `code` is the server's own, the one of `getVeniceError` is ours.
      expect(getVeniceError(thrown)?.wireCode ?? getVeniceError(thrown)?.code).toBe(code);
      // It has neither the status nor the class that the type for a code states.
      expect(isVeniceOpenAIError(thrown)).toBe(true);
      expect(isVeniceOpenAIError(thrown, 'MODEL_OVERLOADED', 'INFERENCE_FAILED')).toBe(false);
    });

    test('an error is the same with two hooks', async () => {
      const { baseURL } = await serveStream(`${good}${cases[0]?.frame}\n\n`);
      const inner = withVeniceErrors<ClientOptions>({ apiKey: 'key', baseURL });
      const outer = { ...inner, fetch: async (url: string, init: RequestInit) => inner.fetch?.(url, init) };

      const once = await readAll(new OpenAI(inner).chat.completions.create(chat));
      const twice = await readAll(clientOf(OpenAI, outer).chat.completions.create(chat));

      expect(twice.thrown?.error).toEqual(once.thrown?.error);
      expect(twice.items).toEqual(once.items);
    });
  });

  describe(promises.streamHelpers, () => {
    test('an error ends the helper', async () => {
      const { baseURL } = await serveStream(`${good}${cases[0]?.frame}\n\n`);
      const { thrown } = await readAll(chatHelper(clientOf(OpenAI, { baseURL }), chat));
      expect(thrown?.constructor).toBe(OpenAI.APIError);
      expect(getVeniceError(thrown)).toMatchObject({ code: 'INFERENCE_FAILED', creditsRefunded: true });
    });

    test('an error rejects the promises of the helper', async () => {
      const { baseURL } = await serveStream(`${good}${cases[1]?.frame}\n\n`);
      const helper = chatHelper(clientOf(OpenAI, { baseURL }), chat);
      const thrown = await helper.done().catch((error: unknown) => error);
      expect(getVeniceError(thrown)).toMatchObject({ code: 'MODEL_OVERLOADED', retryAfterMs: 7_000 });
    });

    test('a broken connection ends the helper with an error of the SDK', async () => {
      const { baseURL } = await serveStream(good, (response) => response.destroy());
      const { thrown } = await readAll(chatHelper(clientOf(OpenAI, { baseURL }), chat));
      expect(thrown?.constructor).toBe(OpenAI.APIError);
      expect(thrown?.message).toBe(INTERRUPTED);
    });
  });

  describe(promises.streamResponses, () => {
    const created = { type: 'response.created', response: { id: 'r', output: [], error: null } };
    const failed = {
      type: 'response.failed',
      sequence_number: 2,
      response: {
        id: 'r',
        output: [],
        status: 'failed',
        error: { code: 'model_overloaded', message: 'No.' },
      },
    };
    const frames = [created, failed].map((data) => `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`);
    const request = { model: 'm', input: 'Hi.' };

    test('`response.failed` throws an error with the code and the whole response', async () => {
      const { baseURL } = await serveStream(`${frames.join('')}${done}`);
      const { items, thrown } = await readAll(
        clientOf(OpenAI, { baseURL }).responses.create({ ...request, stream: true }),
      );
      expect(items).toEqual([created]);
      expect(thrown?.constructor).toBe(OpenAI.APIError);
      expect(thrown).toMatchObject({ code: 'model_overloaded', type: 'server_error', message: 'No.' });
      expect(thrown?.error).toMatchObject({ response: failed.response });
      expect(getVeniceError(thrown)).toMatchObject({ code: 'MODEL_OVERLOADED', route: 'POST /responses' });
    });

    test('an event named error throws an error', async () => {
      const error = {
        type: 'error',
        code: 'model_overloaded',
        message: 'No.',
        param: null,
        sequence_number: 1,
      };
      const { baseURL } = await serveStream(`${frames[0]}event: error\ndata: ${JSON.stringify(error)}\n\n`);
      const { thrown } = await readAll(
        clientOf(OpenAI, { baseURL }).responses.create({ ...request, stream: true }),
      );
      expect(thrown).toMatchObject({ code: 'model_overloaded', type: 'server_error', message: 'No.' });
      expect(getVeniceError(thrown)).toMatchObject({ code: 'MODEL_OVERLOADED' });
    });

    test('the helper throws the error too', async () => {
      const { baseURL } = await serveStream(frames.join(''));
      const { thrown } = await readAll(clientOf(OpenAI, { baseURL }).responses.stream(request));
      expect(thrown?.constructor).toBe(OpenAI.APIError);
      expect(getVeniceError(thrown)).toMatchObject({ code: 'MODEL_OVERLOADED' });
    });
  });

  describe(promises.streamCut, () => {
    test.each([
      ['between two chunks', good],
      ['in the middle of a chunk', `${good}data: {"id":"2","choi`],
      ['before the first chunk', ''],
    ])('a connection that breaks %s throws', async (_when, text) => {
      const { baseURL, requests } = await serveStream(text, (response) => response.destroy());
      const { items, thrown } = await readAll(clientOf(OpenAI, { baseURL }).chat.completions.create(chat));

      expect(items).toHaveLength(text === '' ? 0 : 1);
      expect(thrown?.constructor).toBe(OpenAI.APIError);
      expect(thrown?.message).toBe(INTERRUPTED);
      expect(thrown?.code).toBe('STREAM_INTERRUPTED');
      expect(thrown?.error['cause']).toMatchObject({ name: 'TypeError', code: 'UND_ERR_SOCKET' });
      expect(getVeniceError(thrown)).toMatchObject({
        code: 'STREAM_INTERRUPTED',
        family: 'availability',
        message: INTERRUPTED,
        charged: 'maybe',
        // Only a reader that has received nothing may send the request again.
        retryable: !text.includes('\n\n'),
        requestId,
        route: 'POST /chat/completions',
        details: { reason: 'UND_ERR_SOCKET' },
        body: undefined,
      });
      // Chunks that were emitted cannot be taken back, so there is no retry.
      expect(requests).toHaveLength(1);
    });

    test('a response that ends in the middle of a chunk throws', async () => {
      const { baseURL } = await serveStream(`${good}data: {"id":"2","choi`);
      const { thrown } = await readAll(clientOf(OpenAI, { baseURL }).chat.completions.create(chat));
      expect(thrown?.constructor).toBe(OpenAI.APIError);
      expect(getVeniceError(thrown)?.message).toBe(INTERRUPTED);
    });

    test.each([
      ['the closing frame', `${good}${done}`],
      ['the closing frame without its line ends', `${good}data: [DONE]`],
      ['a whole chunk', good],
    ])('a response that ends with %s does not throw', async (_with, text) => {
      const { baseURL } = await serveStream(text);
      const { items, thrown } = await readAll(clientOf(OpenAI, { baseURL }).chat.completions.create(chat));
      expect({ thrown, count: items.length }).toEqual({ thrown: undefined, count: 1 });
    });

    test('a response that ends without its end marker throws with the option', async () => {
      const { baseURL } = await serveStream(good);
      const options: ClientOptions = { apiKey: 'key', baseURL };
      const client = new OpenAI(withVeniceErrors<ClientOptions>(options, { requireEndMarker: true }));
      const { items, thrown } = await readAll(client.chat.completions.create(chat));
      expect(items).toHaveLength(1);
      expect(thrown?.constructor).toBe(OpenAI.APIError);
      expect(getVeniceError(thrown)).toMatchObject({
        code: 'STREAM_INTERRUPTED',
        details: { reason: 'no-end-marker' },
      });
    });

    test('a connection that breaks in a frame of megabytes throws', async () => {
      const { baseURL } = await serveStream(`data: {"id":"1","image":"${'0'.repeat(2_000_000)}`, (response) =>
        response.destroy(),
      );
      const { thrown } = await readAll(clientOf(OpenAI, { baseURL }).chat.completions.create(chat));
      expect(getVeniceError(thrown)).toMatchObject({ code: 'STREAM_INTERRUPTED', retryable: false });
    });

    test('a response whose connection breaks after the closing frame does not throw', async () => {
      const { baseURL } = await serveStream(`${good}${done}`, (response) => response.destroy());
      const { items, thrown } = await readAll(clientOf(OpenAI, { baseURL }).chat.completions.create(chat));
      expect({ thrown, count: items.length }).toEqual({ thrown: undefined, count: 1 });
    });
  });

  describe(promises.streamQuiet, () => {
    test('breaking out of the loop', async () => {
      const { baseURL, requests, disconnected } = await serveStream(good, () => {});
      for await (const { id } of await clientOf(OpenAI, { baseURL }).chat.completions.create(chat)) {
        expect(id).toBe('1');
        break;
      }
      await disconnected;
      expect(requests).toHaveLength(1);
    });

    test.each(["the stream's controller", "the caller's signal"])('aborting with %s', async (what) => {
      const { baseURL, requests, disconnected } = await serveStream(good, () => {});
      const controller = new AbortController();
      const stream = await clientOf(OpenAI, { baseURL }).chat.completions.create(chat, {
        signal: controller.signal,
      });
      const aborting = what === "the caller's signal" ? controller : stream.controller;
      const items: unknown[] = [];
      for await (const item of stream) {
        items.push(item);
        setTimeout(() => {
          aborting.abort();
        }, 10);
      }
      expect(items).toHaveLength(1);
      await disconnected;
      expect(requests).toHaveLength(1);
    });
  });

  describe(promises.streamUntouched, () => {
    const lines = [
      ': keep-alive',
      '',
      'data: {"id":"1","choices":[{"delta":{"content":"é€😀 \\"error\\": none"}}]}',
      '',
      'id: 7',
      'data: {"id":"2",',
      'data: "error":null}',
      '',
      'data: {"id":"3"}',
      '',
      'data: [DONE]',
      '',
      '',
    ];

    test.each([
      { name: 'LF', lineEnd: '\n' },
      { name: 'CR', lineEnd: '\r' },
      { name: 'CRLF', lineEnd: '\r\n' },
    ])('however it is split, with $name', async ({ lineEnd }) => {
      const bytes = new TextEncoder().encode(lines.join(lineEnd));
      const read = async (chunks: readonly Uint8Array[], hook: boolean) => {
        const client = clientOf(OpenAI, { fetch: fetchInChunks(chunks) }, hook);
        return readAll(client.chat.completions.create(chat));
      };
      const bare = await read([bytes], false);
      expect(bare.items).toHaveLength(3);
      for (let split = 0; split <= bytes.length; split++) {
        expect(await read([bytes.subarray(0, split), bytes.subarray(split)], true)).toEqual(bare);
      }
    });

    test.each(['\n', '\r', '\r\n'])(
      'and an error is recognized, however it is split, with %j',
      async (lineEnd) => {
        const frames = ['data: {"id":"1"}', '', 'data: {"error":"Überlastet 😀"}', '', ''];
        const bytes = new TextEncoder().encode(frames.join(lineEnd));
        for (let split = 0; split <= bytes.length; split++) {
          const chunks = [bytes.subarray(0, split), bytes.subarray(split)];
          const client = clientOf(OpenAI, { fetch: fetchInChunks(chunks) });
          const { items, thrown } = await readAll(client.chat.completions.create(chat));
          expect(items).toEqual([{ id: '1' }]);
          expect(thrown?.constructor).toBe(OpenAI.APIError);
          expect(getVeniceError(thrown)?.message).toBe('Überlastet 😀');
        }
      },
    );

    test('a frame of megabytes, and the error after it', async () => {
      const image = `data: {"id":"1","image":"${'0123456789'.repeat(300_000)}"}\n\n`;
      const { baseURL } = await serveStream(`${image}${cases[0]?.frame}\n\n`);
      const { items, thrown } = await readAll(clientOf(OpenAI, { baseURL }).chat.completions.create(chat));
      expect(items).toMatchObject([{ id: '1', image: expect.stringMatching(/^(0123456789){300000}$/) }]);
      expect(getVeniceError(thrown)?.code).toBe('INFERENCE_FAILED');
    });

    test('the response keeps its URL, status and headers, with the request id in the header that the SDK reads', async () => {
      const { baseURL } = await serveStream(`${good}${done}`);
      const [response, bare] = await Promise.all(
        [true, false].map((hook) =>
          clientOf(OpenAI, { baseURL }, hook).chat.completions.create(chat).asResponse(),
        ),
      );
      expect(response?.url).toBe(`${baseURL}/chat/completions`);
      expect(response?.status).toBe(200);
      expect(response?.statusText).toBe('OK');
      const { date: _date, ...headers } = Object.fromEntries(response?.headers ?? []);
      expect({ ...headers, date: bare?.headers.get('date') }).toEqual({
        ...Object.fromEntries(bare?.headers.entries() ?? []),
        'x-request-id': requestId,
      });
      await expect(response?.text()).resolves.toBe(`${good}${done}`);
    });
  });

  describe(promises.otherHosts, () => {
    test('a stream of another host is the same response', async () => {
      const frames = new TextEncoder().encode(`${good}${cases[0]?.frame}\n\n`);
      const response = await fetchInChunks([frames])();
      const { fetch: wrapped } = withVeniceErrors<{ fetch: () => Promise<Response> }>(
        { fetch: () => Promise.resolve(response) },
        { isVenice: () => false },
      );
      expect(await wrapped()).toBe(response);
      const bare = await readAll(clientOf(OpenAI, { fetch: wrapped }, false).chat.completions.create(chat));
      expect(bare.thrown?.message).toBe('"Inference processing failed"');
    });
  });
});

describe.each(majors.filter(({ version }) => version === 4))('$name', ({ OpenAI }) => {
  describe(promises.streamErrors, () => {
    test('a stream of node-fetch', async () => {
      const { baseURL } = await serveStream(`${good}${cases[0]?.frame}\n\n`);
      const { items, thrown } = await readAll(
        clientOf(OpenAI, { baseURL, fetch: nodeFetch }).chat.completions.create(chat),
      );
      expect(items).toHaveLength(1);
      expect(thrown?.constructor).toBe(OpenAI.APIError);
      expect(getVeniceError(thrown)).toMatchObject({ code: 'INFERENCE_FAILED', creditsRefunded: true });
    });
  });

  describe(promises.streamCut, () => {
    test('a stream of node-fetch', async () => {
      const { baseURL } = await serveStream(good, (response) => response.destroy());
      const { thrown } = await readAll(
        clientOf(OpenAI, { baseURL, fetch: nodeFetch }).chat.completions.create(chat),
      );
      expect(thrown?.constructor).toBe(OpenAI.APIError);
      expect(thrown?.message).toBe(INTERRUPTED);
    });
  });

  describe(promises.streamQuiet, () => {
    test('a stream of node-fetch', async () => {
      const broken = await serveStream(good, () => {});
      for await (const _chunk of await clientOf(OpenAI, {
        ...broken,
        fetch: nodeFetch,
      }).chat.completions.create(chat))
        break;
      await broken.disconnected;

      const aborted = await serveStream(good, () => {});
      const stream = await clientOf(OpenAI, { ...aborted, fetch: nodeFetch }).chat.completions.create(chat);
      for await (const _chunk of stream) stream.controller.abort();
      await aborted.disconnected;
    });
  });
});
