import { toVeniceError } from '@venice/errors-core';
import { describe, expect, test } from 'vitest';
import { getVeniceError, isVeniceError, withVeniceErrors } from '../../src/index.js';
import { type Major, majors } from '../support/majors.js';
import { promises } from '../support/promises.js';
import { serve, type TestResponse, thrownBy } from '../support/serve.js';

/** Returns the error that a client without the hook throws. */
async function thrownBare({ OpenAI }: Major, sent: TestResponse) {
  const { baseURL } = await serve(sent);
  return thrownBy(() => new OpenAI({ apiKey: 'key', baseURL, maxRetries: 0 }).get('/models'));
}

describe.each(majors)('$name', (major) => {
  const { OpenAI, version } = major;

  describe(promises.withoutHook, () => {
    test('returns the code, the wait and the request id, but neither route nor refund', async () => {
      const headers = { 'retry-after': '7' };
      const body = { error: 'Inference processing failed', credits_refunded: true };
      const error = getVeniceError(await thrownBare(major, { status: 500, headers, body }));
      expect(error?.toJSON()).toMatchObject({
        code: 'INFERENCE_FAILED',
        matchedBy: 'message',
        status: 500,
        message: 'Inference processing failed',
        retryable: true,
        retryAfterMs: 7_000,
        requestId: '91dbd54fa83f8cbd-EWR',
        body: { error: 'Inference processing failed' },
      });
      expect(error?.creditsRefunded).toBeUndefined();
      expect(error?.route).toBeUndefined();
    });

    test('returns all fields of an OpenAI-style object', async () => {
      const body = {
        error: { message: 'Too long.', code: 'context_length_exceeded', type: 'invalid_request_error' },
      };
      const error = getVeniceError(await thrownBare(major, { status: 400, body }));
      expect(error).toMatchObject({ code: 'TOO_MANY_TOKENS', wireCode: 'context_length_exceeded', body });
    });

    test.each([undefined, null, 7, Symbol('message'), { toString: null }])(
      'reads the status of an error whose message was replaced by %o',
      async (message) => {
        const thrown = await thrownBare(major, { status: 401, body: 'Authentication failed' });
        Object.assign(thrown as object, { message });
        expect(getVeniceError(thrown)).toMatchObject({ status: 401, family: 'authentication' });
        expect(isVeniceError(getVeniceError(thrown), 'AUTHENTICATION_FAILED')).toBe(false);
      },
    );

    test('finds an error inside another error', async () => {
      const body = { error: 'Inference processing failed' };
      const thrown = await thrownBare(major, { status: 500, body });
      for (const wrapped of [
        new Error('wrapped', { cause: thrown }),
        new AggregateError([new Error('first'), thrown]),
        Object.assign(new Error('Failed after 2 attempts.'), { lastError: thrown }),
      ]) {
        expect(getVeniceError(wrapped)?.code).toBe('INFERENCE_FAILED');
      }
    });

    test('reads the message of a page of a proxy', async () => {
      const page = '<html><head><title>502 Bad Gateway</title></head></html>';
      const error = getVeniceError(await thrownBare(major, { status: 502, body: page }));
      expect(error).toMatchObject({
        code: undefined,
        family: 'availability',
        message: '502 Bad Gateway',
        body: page,
      });
    });

    test('recognizes an empty body', async () => {
      const error = getVeniceError(await thrownBare(major, { status: 504 }));
      expect(error).toMatchObject({ code: undefined, status: 504, message: 'HTTP 504 with an empty body' });
    });

    test('returns validation issues without an `error` key only if the SDK keeps them', async () => {
      const body = { issues: [{ path: ['model'], message: 'Required' }] };
      const error = getVeniceError(await thrownBare(major, { status: 400, body }));
      expect(error?.family).toBe('request');
      if (version === 7) expect(error).toMatchObject({ code: 'INVALID_REQUEST', details: body });
      else expect(error).toMatchObject({ code: undefined, body: undefined });
    });

    test('returns the part of a stream error that the SDK keeps', async () => {
      const frames =
        'data: {"id":"1"}\n\ndata: {"error":"Inference processing failed","credits_refunded":true}\n\n';
      const { baseURL } = await serve({
        status: 200,
        body: frames,
        headers: { 'content-type': 'text/event-stream' },
      });
      const { chat } = new OpenAI({ apiKey: 'key', baseURL });
      const thrown = await thrownBy(async () => {
        for await (const _chunk of await chat.completions.create({ model: 'm', messages: [], stream: true }));
      });
      expect(getVeniceError(thrown)).toMatchObject({ code: 'INFERENCE_FAILED', status: undefined });
    });
  });

  describe(promises.cause, () => {
    test('finds the `VeniceError` of a throwing `fetch` in the cause', async () => {
      const venice = toVeniceError({ status: 401, body: { error: 'Authentication failed' } });
      const fetch = (): Promise<never> => Promise.reject(venice);
      const openai = new OpenAI({ apiKey: 'key', baseURL: 'http://127.0.0.1:1', maxRetries: 0, fetch });
      const thrown = await thrownBy(() => openai.get('/models'));
      expect(thrown).toBeInstanceOf(OpenAI.APIConnectionError);
      expect(getVeniceError(thrown)).toBe(venice);
    });
  });

  describe(promises.everything, () => {
    test('finds the error after it was wrapped or copied through JSON', async () => {
      const { baseURL } = await serve({
        status: 500,
        body: { error: 'Inference processing failed', credits_refunded: true },
      });
      const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 0 }));
      const thrown = await thrownBy(() => openai.get('/models'));
      const error = getVeniceError(thrown);

      expect(isVeniceError(error, 'INFERENCE_FAILED')).toBe(true);
      expect(error?.creditsRefunded).toBe(true);
      const wrapped = new Error('The chat failed.', {
        cause: new Error('The call failed.', { cause: thrown }),
      });
      expect(getVeniceError(wrapped)?.toJSON()).toEqual(error?.toJSON());
      expect(getVeniceError(JSON.parse(JSON.stringify(thrown)))?.toJSON()).toEqual(error?.toJSON());
    });
  });
});

test('getVeniceError returns a `VeniceError` itself', () => {
  const error = toVeniceError({ status: 500 });
  expect(getVeniceError(error)).toBe(error);
});

test('getVeniceError returns undefined for other values and never throws', () => {
  const circular = new Error('circular');
  circular.cause = circular;
  const hostile = new Proxy(new Error('hostile'), {
    get: () => {
      throw new Error('no');
    },
    has: () => {
      throw new Error('no');
    },
    getOwnPropertyDescriptor: () => {
      throw new Error('no');
    },
    getPrototypeOf: () => {
      throw new Error('no');
    },
  });
  const axiosError = Object.assign(new Error('Request failed'), { status: 429, code: 'ERR_BAD_REQUEST' });
  const anthropicError = Object.assign(new Error('429'), { status: 429, headers: new Headers(), error: {} });
  const foreign = [
    undefined,
    null,
    'text',
    7,
    {},
    new TypeError('x'),
    circular,
    hostile,
    axiosError,
    anthropicError,
  ];
  for (const value of foreign) expect(getVeniceError(value)).toBeUndefined();
});
