import { describe, expect, test } from 'vitest';
import { describeVeniceError, toVeniceError } from '../../src/index.js';

const LIMIT = 'qwen/qwen3 is temporarily rate-limited upstream. Please retry shortly';

describe('the body of another server', () => {
  test('is read in an envelope without its outer object', () => {
    const metadata = { raw: LIMIT, provider_name: 'Venice', is_byok: true, retry_after_seconds: 4 };
    const body = { message: 'Provider returned error', code: 429, metadata };
    expect(toVeniceError({ status: 429, body })).toMatchObject({
      code: 'RATE_LIMIT_EXCEEDED',
      message: LIMIT,
      retryAfterMs: 4_000,
      details: { via: { provider: 'Venice', ownKey: true, code: 429 } },
    });
  });

  test.each([
    ['message', (inner: string) => ({ error: { message: inner, code: 429 } })],
    ['error', (inner: string) => ({ error: inner })],
  ])('is read as a JSON text under %s', (_, wrap) => {
    const inner = { error: { message: 'Resource has been exhausted (e.g. check quota).', code: 429 } };
    const error = toVeniceError({ status: 429, body: wrap(JSON.stringify(inner, undefined, 2)) });
    expect(error).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED', message: inner.error.message });
  });

  test.each([
    [{ statusCode: 429, error: 'Too Many Requests', message: 'Retry in 1 minute.' }, undefined],
    [{ error: 'too_many_calls', message: 'Retry in 1 minute.' }, 'too_many_calls'],
    [{ error: 'too_many_calls', error_description: 'Retry in 1 minute.' }, 'too_many_calls'],
    [{ error: 'too_many_calls', details: 'Retry in 1 minute.' }, 'too_many_calls'],
  ])('has its message next to the name of its status or a code: %j', (body, wireCode) => {
    expect(toVeniceError({ status: 429, body })).toMatchObject({ message: 'Retry in 1 minute.', wireCode });
  });

  test('is a message like any other if it is no JSON', () => {
    const body = { error: { message: '{model} is unknown', code: 400 } };
    expect(toVeniceError({ status: 400, body })).toMatchObject({
      code: 'INVALID_REQUEST',
      message: '{model} is unknown',
    });
  });
});

test.each([
  [403, { error: { message: 'x', code: 'unsupported_country_region_territory' } }, 'REGION_RESTRICTED'],
  [403, { error: 'Country, region, or territory not supported' }, 'REGION_RESTRICTED'],
  [400, { code: 'Invalid argument', error: 'Incorrect API key provided: sk***YA.' }, 'AUTHENTICATION_FAILED'],
  [
    403,
    {
      error: {
        message: 'a/b requires moderation on C. Your input was flagged for "d". No charge.',
        code: 403,
      },
    },
    'CONTENT_POLICY_VIOLATION',
  ],
  [
    400,
    { error: '<400> InternalError.Algo.DataInspectionFailed: Output data may contain such content.' },
    'CONTENT_POLICY_VIOLATION',
  ],
  [
    400,
    {
      error: {
        message:
          "The prompt could not be submitted. This prompt contains sensitive words that violate Google's Responsible AI practices.",
      },
    },
    'CONTENT_POLICY_VIOLATION',
  ],
  [
    429,
    { error: 'you (kp) have reached your session usage limit, please wait or upgrade to continue' },
    'PLAN_EXHAUSTED',
  ],
  [
    429,
    {
      error: 'you (kp) have reached your weekly usage limit, upgrade for higher limits: https://example.com',
    },
    'PLAN_EXHAUSTED',
  ],
  [
    429,
    {
      error: {
        message: 'The current group upstream load is saturated, please try again later (request id: 1)',
      },
    },
    'MODEL_AT_CAPACITY',
  ],
  [
    400,
    {
      error: {
        message: 'Budget has been exceeded! Current cost: 10.1, Max budget: 10.0',
        type: 'budget_exceeded',
      },
    },
    'PLAN_EXHAUSTED',
  ],
  [502, { error: 'TEE attestation request failed: Nonce must be exactly 32 bytes' }, 'INVALID_REQUEST'],
])('%i %j is %s', (status, body, code) => {
  expect(toVeniceError({ status, body }).code).toBe(code);
});

test('a reason next to a message has its balance', () => {
  const body = {
    error: 'Wallet too low',
    reason: 'insufficient_balance',
    currentBalanceUsd: 0,
    suggestedTopUpUsd: 5,
  };
  expect(toVeniceError({ status: 402, body })).toMatchObject({
    code: 'INSUFFICIENT_BALANCE',
    message: 'Wallet too low',
    details: { currentBalanceUsd: 0, suggestedTopUpUsd: 5 },
  });
});

test('headers are read as curl prints them', () => {
  const headers = '> GET / HTTP/2\r\n< HTTP/2 429\r\n< retry-after: 4\r\n< cf-ray: a-b\r\n';
  expect(toVeniceError({ status: 429, headers, body: { error: 'Rate limit exceeded' } })).toMatchObject({
    retryAfterMs: 4_000,
    requestId: 'a-b',
  });
});

test.each(['POST /decisions', 'POST /systemone'])(
  'a message that lists issues is read as issues: %s',
  (route) => {
    const error = 'messages.0.content: Required; temperature: Must be at most 2';
    expect(toVeniceError({ status: 400, route, body: { error } })).toMatchObject({
      message: error,
      details: {
        issues: [
          { path: ['messages', 0, 'content'], message: 'Required' },
          { path: ['temperature'], message: 'Must be at most 2' },
        ],
      },
    });
    const other = toVeniceError({ status: 400, route, body: { error: 'No model: x; try another' } });
    expect(other.details).not.toHaveProperty('issues');
    const elsewhere = toVeniceError({ status: 400, route: 'POST /chat/completions', body: { error } });
    expect(elsewhere.details).not.toHaveProperty('issues');
  },
);

test.each([
  [401, 'This model is only available to Pro users', 'POST /chat/completions', /beta/],
  [404, 'Character not found', 'GET /characters/x', /filter/],
  [429, 'Rate limit exceeded', 'POST /augment/search', /20 requests/],
  [429, 'Rate limit exceeded', 'POST /api_keys', /20 keys/],
  [400, 'Invalid request parameters', 'POST /api_keys', /500 active keys/],
])('the remedy of %i %s on %s matches %s', (status, error, route, remedy) => {
  expect(describeVeniceError(toVeniceError({ status, route, body: { error } }))).toMatch(remedy);
});
