import type { VeniceErrorCode } from '@venice/errors-core';
import { veniceErrorExamples } from '@venice/errors-testing';
import { describe, expect, test } from 'vitest';
import { openaiStatuses } from '../../src/generated/openai-errors.js';
import { getVeniceError, isVeniceOpenAIError, withVeniceErrors } from '../../src/index.js';
import { majors, type SDK } from '../support/majors.js';
import { promises } from '../support/promises.js';
import { send, serve, type TestResponse, thrownBy } from '../support/serve.js';

type ClassName = Exclude<keyof SDK, 'prototype'>;

interface Case {
  readonly what: string;
  readonly sent: TestResponse;
  readonly errorClass: ClassName;
  /** Properties of the error that the SDK throws. */
  readonly thrown: Readonly<Record<'message' | 'code' | 'type' | 'param', unknown>>;
  /** A part of the result of `getVeniceError`. */
  readonly venice: Readonly<Record<string, unknown>>;
}

const issues = [
  { code: 'too_small', path: ['messages', 0, 'content'], message: 'Required' },
  { code: 'unrecognized_keys', path: [], message: "Unrecognized key(s) in object: 'store'" },
];

const cases: readonly Case[] = [
  {
    what: 'a plain message at 400',
    sent: { status: 400, body: { error: 'Invalid model specified' } },
    errorClass: 'BadRequestError',
    thrown: {
      message: '400 Invalid model specified',
      code: 'INVALID_MODEL',
      type: 'invalid_request_error',
      param: undefined,
    },
    venice: { code: 'INVALID_MODEL', matchedBy: 'message', family: 'request', retryable: false },
  },
  {
    what: 'validation issues next to the message',
    sent: { status: 400, body: { error: 'Invalid request parameters', details: { _errors: [] }, issues } },
    errorClass: 'BadRequestError',
    thrown: {
      message: '400 Invalid request parameters',
      code: 'INVALID_REQUEST',
      type: 'invalid_request_error',
      param: 'messages.0.content',
    },
    venice: { code: 'INVALID_REQUEST', details: { issues } },
  },
  {
    what: 'validation issues without an `error` key',
    sent: { status: 400, body: { details: { _errors: [], model: { _errors: ['Required'] } } } },
    errorClass: 'BadRequestError',
    thrown: {
      message: '400 Required',
      code: 'INVALID_REQUEST',
      type: 'invalid_request_error',
      param: 'model',
    },
    venice: { matchedBy: 'shape', details: { issues: [{ path: ['model'], message: 'Required' }] } },
  },
  {
    what: 'an OpenAI-style object, whose code, type and param are kept',
    sent: {
      status: 400,
      body: {
        error: {
          message: "This model's maximum context length is 32768 tokens.",
          type: 'invalid_request_error',
          param: 'messages',
          code: 'context_length_exceeded',
        },
      },
    },
    errorClass: 'BadRequestError',
    thrown: {
      message: "400 This model's maximum context length is 32768 tokens.",
      code: 'context_length_exceeded',
      type: 'invalid_request_error',
      param: 'messages',
    },
    venice: { code: 'TOO_MANY_TOKENS', matchedBy: 'code', wireCode: 'context_length_exceeded' },
  },
  {
    what: 'an OpenAI-style object with nulls, which are filled',
    sent: {
      status: 401,
      body: { error: { message: 'Authentication failed', type: null, param: null, code: null } },
    },
    errorClass: 'AuthenticationError',
    thrown: {
      message: '401 Authentication failed',
      code: 'AUTHENTICATION_FAILED',
      type: 'authentication_error',
      param: null,
    },
    venice: { code: 'AUTHENTICATION_FAILED' },
  },
  {
    what: 'an empty balance',
    sent: {
      status: 402,
      body: {
        error:
          'API key USD spend limit exceeded. Your account may still have USD balance, but this API key has reached its configured USD spending limit.',
      },
    },
    errorClass: 'APIError',
    thrown: {
      message:
        '402 API key USD spend limit exceeded. Your account may still have USD balance, but this API key has reached its configured USD spending limit.',
      code: 'API_KEY_USD_SPEND_LIMIT_EXCEEDED',
      type: 'insufficient_quota',
      param: undefined,
    },
    venice: { family: 'billing' },
  },
  {
    what: 'a refusal',
    sent: { status: 403, body: { error: 'Unauthorized access' } },
    errorClass: 'PermissionDeniedError',
    thrown: {
      message: '403 Unauthorized access',
      code: 'UNAUTHORIZED',
      type: 'permission_error',
      param: undefined,
    },
    venice: { family: 'permission' },
  },
  {
    what: 'a message with a variable part',
    sent: { status: 404, body: { error: 'Specified model not found: lama. Did you mean: llama-3.3-70b?' } },
    errorClass: 'NotFoundError',
    thrown: {
      message: '404 Specified model not found: lama. Did you mean: llama-3.3-70b?',
      code: 'MODEL_NOT_FOUND',
      type: 'invalid_request_error',
      param: undefined,
    },
    venice: { code: 'MODEL_NOT_FOUND', details: { model: 'lama', suggestedModels: ['llama-3.3-70b'] } },
  },
  {
    what: 'a status without a known code',
    sent: { status: 409, body: { error: 'Already being worked on' } },
    errorClass: 'ConflictError',
    thrown: { message: '409 Already being worked on', code: undefined, type: undefined, param: undefined },
    venice: { code: undefined, matchedBy: undefined, message: 'Already being worked on' },
  },
  {
    what: 'a code next to the message',
    sent: { status: 413, body: { code: 'PAYLOAD_TOO_LARGE', error: 'Too large.' } },
    errorClass: 'APIError',
    thrown: {
      message: '413 Too large.',
      code: 'PAYLOAD_TOO_LARGE',
      type: 'invalid_request_error',
      param: undefined,
    },
    venice: { code: 'PAYLOAD_TOO_LARGE', matchedBy: 'code' },
  },
  {
    what: 'an unknown code, which is kept',
    sent: { status: 400, body: { code: 'BRAND_NEW', error: 'Something new.' } },
    errorClass: 'BadRequestError',
    thrown: {
      message: '400 Something new.',
      code: 'BRAND_NEW',
      type: 'invalid_request_error',
      param: undefined,
    },
    venice: { code: 'INVALID_REQUEST', matchedBy: 'status', wireCode: 'BRAND_NEW' },
  },
  {
    what: 'fields of the endpoint next to the message',
    sent: {
      status: 422,
      body: {
        error: 'Your prompt violates the content policy of Venice.ai or the model provider',
        suggested_prompt: 'A quiet sea.',
      },
    },
    errorClass: 'UnprocessableEntityError',
    thrown: {
      message: '422 Your prompt violates the content policy of Venice.ai or the model provider',
      code: 'CONTENT_POLICY_VIOLATION',
      type: 'content_filter_error',
      param: undefined,
    },
    venice: { details: { suggestedPrompt: 'A quiet sea.' } },
  },
  {
    what: 'an overloaded model',
    sent: { status: 429, body: { error: 'The model is currently overloaded. Please try again later.' } },
    errorClass: 'RateLimitError',
    thrown: {
      message: '429 The model is currently overloaded. Please try again later.',
      code: 'MODEL_OVERLOADED',
      type: 'server_error',
      param: undefined,
    },
    venice: { code: 'MODEL_OVERLOADED', retryable: true, retryAfterMs: 30_000 },
  },
  {
    what: 'a refund',
    sent: { status: 500, body: { error: 'Inference processing failed', credits_refunded: true } },
    errorClass: 'InternalServerError',
    thrown: {
      message: '500 Inference processing failed',
      code: 'INFERENCE_FAILED',
      type: 'api_error',
      param: undefined,
    },
    venice: { code: 'INFERENCE_FAILED', creditsRefunded: true },
  },
  {
    what: "a proxy's page",
    sent: { status: 502, body: '<html><head><title>502 Bad Gateway</title></head></html>' },
    errorClass: 'InternalServerError',
    thrown: { message: '502 502 Bad Gateway', code: undefined, type: undefined, param: undefined },
    venice: {
      code: undefined,
      retryable: true,
      body: '<html><head><title>502 Bad Gateway</title></head></html>',
    },
  },
  {
    what: 'a list instead of an object',
    sent: { status: 503, body: ['no', 'idea'] },
    errorClass: 'InternalServerError',
    thrown: {
      message: '503 HTTP 503 with a body that contains no message',
      code: undefined,
      type: undefined,
      param: undefined,
    },
    venice: { code: undefined, body: ['no', 'idea'] },
  },
  {
    what: 'an empty body',
    sent: { status: 504 },
    errorClass: 'InternalServerError',
    thrown: {
      message: '504 HTTP 504 with an empty body',
      code: undefined,
      type: undefined,
      param: undefined,
    },
    venice: { code: undefined, body: undefined },
  },
];

/** The class that the SDK uses for a status. */
const classes: Readonly<Record<number, ClassName>> = {
  400: 'BadRequestError',
  401: 'AuthenticationError',
  403: 'PermissionDeniedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  422: 'UnprocessableEntityError',
  429: 'RateLimitError',
};
function rest(status: number): ClassName {
  return status >= 500 ? 'InternalServerError' : 'APIError';
}

function isCode(name: string): name is VeniceErrorCode {
  return name in openaiStatuses;
}

/** Every documented response of every code. */
const documented = Object.keys(openaiStatuses)
  .filter(isCode)
  .flatMap((code) =>
    veniceErrorExamples(code)
      .filter(({ status }) => status >= 400)
      .map((example) => ({ code, ...example })),
  );

describe.each(majors)('$name', ({ OpenAI }) => {
  const clientOf = (baseURL: string) =>
    new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 0 }));

  describe(promises.subclass, () => {
    test('for every documented response of every code', async () => {
      const { baseURL } = await serve((response, _request, count) => {
        const [sent] = documented.slice(count - 1);
        if (sent !== undefined) send(response, sent);
      });
      for (const { code, status, body, route = 'POST /chat/completions' } of documented) {
        const [method = '', path = ''] = route.split(' ');
        const request = { method: method.toLowerCase(), path: path.replace(/[{}]/g, '') };
        const thrown = await thrownBy(() => clientOf(baseURL).request(request));

        const context = `${code} as ${JSON.stringify(body)}`;
        const error = getVeniceError(thrown);
        expect(error?.code, context).toBe(code);
        expect(thrown.constructor, context).toBe(OpenAI[classes[status] ?? rest(status)]);
        expect(thrown.message, context).toBe(`${status} ${error?.message}`);
        expect(thrown.message, context).not.toMatch(/^\d+ ["{[]/);
        expect(isVeniceOpenAIError(thrown, code), context).toBe(true);
      }
    });

    test.each(cases)('$what', async ({ sent, errorClass, thrown: { message } }) => {
      const { baseURL } = await serve(sent);
      const thrown = await thrownBy(() => clientOf(baseURL).post('/chat/completions', { body: {} }));
      expect(thrown.constructor).toBe(OpenAI[errorClass]);
      expect(thrown).toMatchObject({ message, status: sent.status });
    });
  });

  describe(promises.fields, () => {
    test.each(cases)('$what', async ({ sent, thrown: expected }) => {
      const { baseURL } = await serve(sent);
      const thrown = await thrownBy(() => clientOf(baseURL).post('/chat/completions', { body: {} }));
      const { message, code, type, param } = thrown;
      expect({ message, code, type, param }).toEqual(expected);
      // Its name in openai 4, and in the later majors.
      expect(thrown.request_id ?? thrown.requestID).toBe('91dbd54fa83f8cbd-EWR');
    });
  });

  describe(promises.everything, () => {
    test.each(cases)('$what', async ({ sent, venice }) => {
      const { baseURL } = await serve(sent);
      const thrown = await thrownBy(() => clientOf(baseURL).post('/chat/completions', { body: {} }));
      expect(getVeniceError(thrown)).toMatchObject({
        ...venice,
        status: sent.status,
        requestId: '91dbd54fa83f8cbd-EWR',
        route: 'POST /chat/completions',
      });
    });

    test('keeps every field of the body under its own name', async () => {
      const body = {
        error: { message: 'No.', extra: { a: [1] } },
        credits_refunded: false,
        beside: 'it',
        venice: 1,
      };
      const { baseURL } = await serve({ status: 400, body });
      const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 0 }));

      const thrown = await thrownBy(() => openai.get('/models'));

      expect(thrown.error).toMatchObject({
        message: 'No.',
        extra: { a: [1] },
        credits_refunded: false,
        beside: 'it',
      });
      expect(getVeniceError(thrown)?.body).toEqual(body);
    });

    test('keeps the headers of the response, except those about its bytes', async () => {
      const headers = { 'x-ratelimit-remaining-tokens': '7', 'x-request-id': 'theirs', 'retry-after': '2' };
      const { baseURL } = await serve({ status: 429, headers, body: { error: 'Rate limit exceeded' } });
      const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 0 }));

      const thrown = await thrownBy(() => openai.get('/models'));

      const kept = new Headers(thrown.headers);
      expect(Object.fromEntries(kept)).toMatchObject({ ...headers, 'cf-ray': '91dbd54fa83f8cbd-EWR' });
      expect(kept.has('content-length')).toBe(false);
      expect(thrown.request_id ?? thrown.requestID).toBe('theirs');
      expect(getVeniceError(thrown)?.requestId).toBe('91dbd54fa83f8cbd-EWR');
    });

    test('ignores a request id that no header can hold', async () => {
      const body = { error: 'Rate limit exceeded', request_id: 'line\nbreak' };
      const { baseURL } = await serve((response) => response.writeHead(429).end(JSON.stringify(body)));
      const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 0 }));

      const thrown = await thrownBy(() => openai.get('/models'));

      expect(thrown).toBeInstanceOf(OpenAI.RateLimitError);
      expect(getVeniceError(thrown)?.requestId).toBe('line\nbreak');
    });
  });
});
