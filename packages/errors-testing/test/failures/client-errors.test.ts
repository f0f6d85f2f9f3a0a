import { getVeniceError, veniceErrorCodes, veniceErrorDefinitions } from '@venice/errors-core';
import { APICallError } from 'ai';
import { AxiosError, isAxiosError } from 'axios';
import OpenAI from 'openai';
import { describe, expect, test } from 'vitest';
import { apiCallErrorFor, axiosErrorFor, openAIErrorFor } from '../../src/index.js';

const factories = {
  'the OpenAI SDK': (code: 'MODEL_OVERLOADED') => openAIErrorFor(OpenAI.APIError, code),
  axios: (code: 'MODEL_OVERLOADED') => axiosErrorFor(AxiosError, code),
  'the AI SDK': (code: 'MODEL_OVERLOADED') => apiCallErrorFor(APICallError, code),
};

describe.each(Object.entries(factories))('the error of %s', (_, create) => {
  test.each(veniceErrorCodes)('carries %s, as with the adapter', (code) => {
    // The list has every code; the parameter names one.
    const error = create(code as 'MODEL_OVERLOADED');
    expect(error).toBeInstanceOf(Error);
    expect(getVeniceError(error)).toMatchObject({ code, family: veniceErrorDefinitions[code].family });
    expect(getVeniceError(new Error('wrapped', { cause: error }))?.code).toBe(code);
  });

  test.each([
    [
      'MODEL_OVERLODED',
      "'MODEL_OVERLODED' is not a known code. Did you mean 'MODEL_OVERLOADED'? Use one of ADMIN_KEY",
    ],
    ['zzz', "'zzz' is not a known code. Use one of ADMIN_KEY_REQUIRED, "],
    ['constructor', "'constructor' is not a known code."],
  ])('is refused for the code %s', (code, message) => {
    expect(() => create(code as 'MODEL_OVERLOADED')).toThrow(message);
  });
});

describe('the error of the OpenAI SDK', () => {
  test.each([
    ['AUTHENTICATION_FAILED', OpenAI.AuthenticationError],
    ['MODEL_NOT_FOUND', OpenAI.NotFoundError],
    ['MODEL_OVERLOADED', OpenAI.RateLimitError],
    ['MODEL_OFFLINE', OpenAI.InternalServerError],
  ] as const)('has the subclass of its status: %s', (code, subclass) => {
    const error = openAIErrorFor(OpenAI.APIError, code);
    expect(error).toBeInstanceOf(subclass);
    const { status, message } = veniceErrorDefinitions[code];
    expect(error).toMatchObject({ status, code, message: `${status} ${message}` });
    expect(error.requestID ?? error.headers?.get('cf-ray')).toBeTruthy();
  });
});

test('the error of axios has the response', () => {
  const error = axiosErrorFor(AxiosError, 'INFERENCE_FAILED', {
    shape: 'refund',
    route: 'POST /video/retrieve',
  });
  expect(isAxiosError(error)).toBe(true);
  expect(error).toMatchObject({
    code: 'ERR_BAD_RESPONSE',
    config: { url: 'https://api.venice.ai/api/v1/video/retrieve' },
  });
  expect(error.response).toMatchObject({ status: 500, data: { credits_refunded: true } });
  expect(getVeniceError(error)?.creditsRefunded).toBe(true);
});

test('the error of the AI SDK has what its retry loop reads', () => {
  const error = apiCallErrorFor(APICallError, 'MODEL_AT_CAPACITY', { headers: { 'retry-after': '3' } });
  expect(APICallError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({
    statusCode: 503,
    isRetryable: true,
    responseHeaders: { 'retry-after': '3' },
  });
  expect(apiCallErrorFor(APICallError, 'TOO_MANY_TOKENS').isRetryable).toBe(false);
});

describe('a misspelt option or shape is refused', () => {
  const wrong: object = { stauts: 500 };
  test.each(
    Object.entries({
      openAIErrorFor: () => openAIErrorFor(OpenAI.APIError, 'MODEL_OFFLINE', wrong),
      axiosErrorFor: () => axiosErrorFor(AxiosError, 'MODEL_OFFLINE', wrong),
      apiCallErrorFor: () => apiCallErrorFor(APICallError, 'MODEL_OFFLINE', wrong),
    }),
  )('%s', (_, create) => {
    expect(create).toThrow(
      "'stauts' is not a known option. Did you mean 'status'? Use one of shape, status, headers",
    );
  });

  test('with the shapes of the code', () => {
    const shape: object = { shape: 'refun' };
    expect(() => axiosErrorFor(AxiosError, 'INFERENCE_FAILED', shape)).toThrow(
      "'refun' is not a known shape of INFERENCE_FAILED. Did you mean 'refund'? Use one of plain, refund.",
    );
  });
});
