import { describe, expect, test } from 'vitest';
import { findInBandError } from '../../src/find-in-band-error.js';
import { toVeniceError } from '../../src/index.js';

const UNKNOWN = 'Something odd happened';

describe('an unknown wire code', () => {
  test.each([
    [400, 'INVALID_REQUEST'],
    [401, 'AUTHENTICATION_FAILED'],
    [403, 'UNAUTHORIZED'],
    [413, 'PAYLOAD_TOO_LARGE'],
    [415, 'INVALID_CONTENT_TYPE'],
  ])('leaves the meaning of a 4xx status: %i %s', (status, code) => {
    const body = { error: { message: UNKNOWN, type: 'odd_error', code: 'odd_code' } };
    expect(toVeniceError({ status, body })).toMatchObject({
      code,
      matchedBy: 'status',
      wireCode: 'odd_code',
    });
  });

  test.each([404, 422])('does not give a code to a 4xx status without one: %i', (status) => {
    const body = { error: UNKNOWN, code: 'ODD_CODE' };
    expect(toVeniceError({ status, body })).toMatchObject({ code: undefined, wireCode: 'ODD_CODE' });
  });

  test('is a new error at any other status', () => {
    const body = { error: UNKNOWN, code: 'ODD_CODE' };
    expect(toVeniceError({ status: 504, body })).toMatchObject({ code: undefined, wireCode: 'ODD_CODE' });
  });

  test('is not a text with spaces', () => {
    const body = { error: { message: UNKNOWN, code: 'Something else happened' } };
    expect(toVeniceError({ status: 400, body })).toMatchObject({
      code: 'INVALID_REQUEST',
      wireCode: undefined,
      message: UNKNOWN,
    });
  });
});

describe('`details.param`', () => {
  test.each<[string, number, object]>([
    ['of a known code', 429, { error: { code: 'model_overloaded', message: UNKNOWN, param: 'model' } }],
    ['of a status', 400, { error: { code: 'odd_code', message: UNKNOWN, param: 'model' } }],
    ['of an error without a code', 404, { error: { message: UNKNOWN, param: 'model' } }],
    ['next to the message', 400, { message: UNKNOWN, type: 'Odd', param: 'model' }],
  ])('is the parameter %s', (_name, status, body) => {
    expect(toVeniceError({ status, body }).details.param).toBe('model');
  });

  test.each([null, 7, '', ['model']])('is not %j', (param) => {
    const body = { error: { message: UNKNOWN, param } };
    expect(toVeniceError({ status: 400, body }).details).toEqual({});
  });
});

describe('a weak wire code', () => {
  test.each<[number, string, string | undefined]>([
    [401, UNKNOWN, 'AUTHENTICATION_FAILED'],
    [402, UNKNOWN, undefined],
    [404, 'Specified model not found: auto', 'MODEL_NOT_FOUND'],
    [429, 'The model is currently overloaded. Please try again later.', 'MODEL_OVERLOADED'],
    [503, 'The model is at capacity. Please try again later.', 'MODEL_AT_CAPACITY'],
  ])('loses to a message and to a 4xx status: %i %s', (status, message, code) => {
    for (const error of [{ type: 'upstream_error' }, { type: 'odd', code: 'upstream_error' }]) {
      expect(toVeniceError({ status, body: { error: { message, ...error } } }).code).toBe(code);
    }
  });
});

describe('a weak wire code that nothing else contradicts', () => {
  test.each(['upstream_error', 'server_error'])('counts as a code: %s', (code) => {
    for (const status of [200, 500, undefined]) {
      const body = { error: { message: UNKNOWN, code } };
      expect(toVeniceError({ status, body })).toMatchObject({ code: 'INFERENCE_FAILED', wireCode: code });
    }
  });

  test.each(['upstream_error', 'server_error'])('does not count as a type: %s', (type) => {
    const body = { error: { message: UNKNOWN, type } };
    expect(toVeniceError({ status: 200, body }).code).toBeUndefined();
    expect(toVeniceError({ status: 503, body })).toMatchObject({ code: undefined, family: 'availability' });
    expect(toVeniceError({ status: 504, body })).toMatchObject({
      code: 'REQUEST_TIMEOUT',
      matchedBy: 'status',
    });
  });
});

describe('other evidence', () => {
  test.each<[number, string, string]>([
    [400, 'Input text exceeds the maximum token limit of 512 tokens', 'TOO_MANY_TOKENS'],
    [400, 'Token array inputs are not supported. Pass a string or an array of strings.', 'INVALID_REQUEST'],
    [400, 'Input must contain speakable text', 'INVALID_REQUEST'],
    [400, 'Decryption failed', 'INVALID_E2EE_REQUEST'],
    [400, 'e2ee requires streaming.', 'INVALID_E2EE_REQUEST'],
    [
      400,
      "This model's maximum context length is 8192 tokens. However, you requested 9000 tokens in the messages.",
      'TOO_MANY_TOKENS',
    ],
  ])('the message of a route: %i %s', (status, error, code) => {
    expect(toVeniceError({ status, body: { error } })).toMatchObject({ code, matchedBy: 'message' });
  });

  test.each([200, 503, 529])('the type of an overload: %i', (status) => {
    const body = { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } };
    expect(toVeniceError({ status, body })).toMatchObject({ code: 'MODEL_OVERLOADED', retryable: true });
  });

  test.each(['INVALID_SIGNATURE', 'EXPIRED_SIGNATURE', 'INVALID_DOMAIN', 'INVALID_CHAIN_ID'])(
    'a code of a sign-in without its prefix: %s',
    (wireCode) => {
      const error = toVeniceError({ status: 401, body: { error: UNKNOWN, code: wireCode } });
      expect(error).toMatchObject({ code: 'X402_INVALID_SIGN_IN', wireCode });
    },
  );

  test.each(['PAYMENT-SIGNATURE header is required', 'X-PAYMENT header is required', 'Pay first.'])(
    'a challenge with requirements, whatever its message: %s',
    (error) => {
      const body = { x402Version: 2, error, accepts: [{ scheme: 'exact' }] };
      expect(toVeniceError({ status: 402, body })).toMatchObject({
        code: 'X402_TOP_UP_PAYMENT_REQUIRED',
        details: { x402Version: 2, requirements: [{ scheme: 'exact' }] },
      });
    },
  );

  test('a header of the platform, with a body of its own', () => {
    const headers = { 'X-Vercel-Error': 'FUNCTION_PAYLOAD_TOO_LARGE' };
    for (const body of ['Request Entity Too Large', '', '<h1>413</h1>']) {
      expect(toVeniceError({ status: 413, headers, body })).toMatchObject({
        code: 'PAYLOAD_TOO_LARGE',
        matchedBy: 'header',
      });
    }
  });
});

describe('an object under `details`', () => {
  test('is not a validation error without `_errors`', () => {
    const body = { status: 'Odd', details: { reasons: ['One'] } };
    expect(toVeniceError({ status: 422, body })).toMatchObject({ code: undefined, details: {} });
  });

  test('is one with them', () => {
    const body = { details: { _errors: [], model: { _errors: ['Required'] } } };
    expect(toVeniceError({ status: 400, body })).toMatchObject({
      code: 'INVALID_REQUEST',
      matchedBy: 'shape',
    });
  });
});

describe('a numeric code inside a 200', () => {
  test.each<[number | string, string, boolean, string | undefined]>([
    [400, 'request', false, 'INVALID_REQUEST'],
    [401, 'authentication', false, 'AUTHENTICATION_FAILED'],
    [402, 'billing', false, undefined],
    ['404', 'not-found', false, undefined],
    [429, 'rate-limit', true, undefined],
    [500, 'internal', true, undefined],
    [502, 'availability', true, undefined],
    ['503', 'availability', true, undefined],
    [524, 'availability', true, undefined],
    [504, 'availability', true, 'REQUEST_TIMEOUT'],
    [200, 'internal', false, undefined],
    [600, 'internal', false, undefined],
    [-32_000, 'internal', false, undefined],
  ])('is the effective status: %j', (code, family, retryable, expected) => {
    for (const error of [
      { message: UNKNOWN, code },
      { code, message: '', detail: UNKNOWN },
    ]) {
      const found = findInBandError({ status: 200, body: { id: 'gen-1', choices: [], error } });
      expect(found).toMatchObject({ status: 200, code: expected, family, retryable, message: UNKNOWN });
    }
  });

  test.each(['0x190', '0b1', 'Infinity', '1e400', '４２９'])(
    'is decimal, and otherwise a wire code: %s',
    (code) => {
      const error = toVeniceError({ status: 200, body: { error: { code, message: UNKNOWN } } });
      expect(error).toMatchObject({ code: undefined, family: 'internal', wireCode: code });
    },
  );

  test('without a message, too', () => {
    expect(findInBandError({ status: 200, body: { error: { code: 503 } } })).toMatchObject({
      family: 'availability',
      retryable: true,
    });
  });

  test('loses to a message', () => {
    const error = { code: 500, message: 'The model is at capacity. Please try again later.' };
    expect(toVeniceError({ status: 200, body: { error } }).code).toBe('MODEL_AT_CAPACITY');
  });

  test('decides if the status of the response is not known, and not if it is a failure', () => {
    const body = { error: { code: 429, message: UNKNOWN } };
    expect(toVeniceError({ body })).toMatchObject({ status: undefined, family: 'rate-limit' });
    expect(toVeniceError({ status: 503, body })).toMatchObject({ family: 'availability' });
  });
});

describe('a 429', () => {
  test.each([{ error: {} }, { error: { code: 429 } }, { error: '' }, {}, [], { success: false }])(
    'without a message is a rate limit: %j',
    (body) => {
      expect(toVeniceError({ status: 429, body })).toMatchObject({
        code: 'RATE_LIMIT_EXCEEDED',
        matchedBy: 'status',
      });
    },
  );

  test('with the header of a limit is one', () => {
    for (const name of ['x-ratelimit-limit-requests', 'X-RateLimit-Remaining-Tokens', 'x-ratelimit-reset']) {
      const error = toVeniceError({ status: 429, headers: { [name]: '0' }, body: { error: UNKNOWN } });
      expect(error).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED', matchedBy: 'status', message: UNKNOWN });
    }
  });

  test('with the header of a limit is one whatever the body', () => {
    const headers = { 'x-ratelimit-remaining-requests': '0' };
    for (const body of ['', '<html><title>Busy</title></html>', 'Slow down']) {
      expect(toVeniceError({ status: 429, headers, body }).code).toBe('RATE_LIMIT_EXCEEDED');
      if (body !== '') expect(toVeniceError({ status: 429, body }).code).toBeUndefined();
    }
  });

  test('with an unknown message has no code', () => {
    const headers = { 'retry-after': '7' };
    for (const body of [
      { error: UNKNOWN },
      { message: UNKNOWN },
      { error: { message: UNKNOWN, code: 'odd' } },
    ]) {
      expect(toVeniceError({ status: 429, headers, body })).toMatchObject({
        code: undefined,
        family: 'rate-limit',
        retryable: true,
        retryAfterMs: 7_000,
        message: UNKNOWN,
      });
    }
  });

  test('of a retired route is not any message that follows "Rate limit exceeded."', () => {
    for (const more of ['Please retry after 60 seconds', 'Limit: 20/min.', 'See the documentation.']) {
      const error = toVeniceError({ status: 429, body: { error: `Rate limit exceeded. ${more}` } });
      expect(error).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED', details: {} });
    }
  });

  test('of a provider behind a gateway is a rate limit', () => {
    const message = 'qwen/qwen3-235b is temporarily rate-limited upstream. Please retry shortly.';
    expect(toVeniceError({ status: 429, body: { error: { message, code: 429 } } }).code).toBe(
      'RATE_LIMIT_EXCEEDED',
    );
  });
});
