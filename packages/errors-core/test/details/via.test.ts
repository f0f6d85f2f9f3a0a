import { describe, expect, test } from 'vitest';
import { describeVeniceError, toVeniceError } from '../../src/index.js';

function through(error: object, status = 429) {
  return toVeniceError({ status, body: { error } });
}

describe('details.via', () => {
  test('has the envelope, the provider, whose key it was, and the body inside', () => {
    const raw = '{"error":"The model is at capacity. Please try again later."}';
    const error = through(
      {
        message: 'Provider returned error',
        code: 503,
        metadata: { raw, provider_name: 'Venice', is_byok: true },
      },
      503,
    );
    expect(error).toMatchObject({
      code: 'MODEL_AT_CAPACITY',
      message: 'The model is at capacity. Please try again later.',
    });
    expect(error.details.via).toEqual({
      envelope: 'openrouter',
      message: 'Provider returned error',
      code: 503,
      provider: 'Venice',
      ownKey: true,
      body: { error: 'The model is at capacity. Please try again later.' },
    });
  });

  test('has a plain text in place of a body', () => {
    const error = through({ message: 'Provider returned error', metadata: { raw: 'busy, come back' } });
    expect(error.message).toBe('busy, come back');
    expect(error.details.via?.body).toBe('busy, come back');
  });

  test('is read from a text in which a body is wrapped', () => {
    const error = through(
      {
        message:
          'litellm.ServiceUnavailableError: Venice_aiException - {"error":"The model is temporarily offline"}. Received Model Group=a\nAvailable Model Group Fallbacks=None',
        code: '503',
      },
      503,
    );
    expect(error.code).toBe('MODEL_OFFLINE');
    expect(error.details.via).toMatchObject({ envelope: 'litellm', provider: 'Venice_ai', code: '503' });
  });

  test.each([
    'litellm.BadRequestError: ',
    'litellm.BadRequestError: BadRequestError: ',
    'litellm.ContextWindowExceededError: litellm.BadRequestError: ContextWindowExceededError: ',
    'litellm.BadRequestError: litellm.ContextWindowExceededError: litellm.BadRequestError: ContextWindowExceededError: ',
  ])('has the name of the provider alone, after any classes of errors: %s', (classes) => {
    const { via } = through(
      { message: `${classes}VeniceException - Bad request: x`, code: '400' },
      400,
    ).details;
    expect(via).toMatchObject({ provider: 'Venice', body: 'Bad request: x' });
  });

  test('exists without a body inside', () => {
    const error = through(
      { message: 'The model is at capacity (request id: 1)', type: 'upstream_error', code: 503 },
      503,
    );
    expect(error.code).toBe('MODEL_AT_CAPACITY');
    expect(error.details.via).toMatchObject({ envelope: 'new-api', type: 'upstream_error' });
  });

  test("is absent in Venice's own responses", () => {
    expect(
      through({ message: 'x', type: 'server_error', code: 'upstream_error' }).details,
    ).not.toHaveProperty('via');
  });
});

test('the wait in an envelope counts: of its fields, and of the headers that it repeats', () => {
  const message = 'Rate limit exceeded: x';
  expect(through({ message, metadata: { retry_after_seconds: 7 } }).retryAfterMs).toBe(7_000);
  const error = through({ message, metadata: { headers: { 'Retry-After': '9' } } });
  expect(error.retryAfterMs).toBe(9_000);
  expect(error.rateLimit).toBeUndefined();
});

test("a wait inside a list of details counts, as Google's", () => {
  const details = [{ '@type': 'Help' }, { retryDelay: '41s' }];
  const body = [{ error: { code: 429, message: 'Too much.', status: 'RESOURCE_EXHAUSTED', details } }];
  expect(toVeniceError({ status: 429, body })).toMatchObject({
    code: 'RATE_LIMIT_EXCEEDED',
    retryAfterMs: 41_000,
  });
});

describe('if the account is to be updated, it matters whose key it was', () => {
  const refusal = (raw: string, isOwn?: boolean) =>
    through({ message: 'x', metadata: { raw, ...(isOwn !== undefined && { is_byok: isOwn }) } }, 402);

  test.each(['{"error":"Insufficient balance"}', '{"error":"Zu wenig"}'])("a gateway's: %s", (raw) => {
    const error = refusal(raw, false);
    expect(error.actions).toEqual(['change-credentials']);
    expect(describeVeniceError(error)).toContain("the request used the gateway's key");
  });

  test.each([true, undefined])("one's own, or nobody knows: %s", (isOwn) => {
    const error = refusal('{"error":"Insufficient balance"}', isOwn);
    expect(error.action).toBe('update-account');
    expect(describeVeniceError(error)).toContain('Add credits');
  });

  test('a billing error that waits for a payment stays as it is', () => {
    const raw = '{"error":"PAYMENT_IN_PROGRESS","message":"x"}';
    expect(refusal(raw, false).actions).toEqual(refusal(raw, true).actions);
  });
});

describe('a status on a route has its own meaning', () => {
  const SHARE = 'GET https://private-share.venice.ai/v1/share/read/t0ken?x=1';
  test.each([
    [410, { error: 'Gone' }, SHARE, 'DOWNLOAD_LINK_EXPIRED'],
    [404, 'Not found', SHARE, 'DOWNLOAD_LINK_EXPIRED'],
    [429, '', SHARE, 'RATE_LIMIT_EXCEEDED'],
    [404, { error: 'Not found' }, 'POST /crypto/rpc/base-mainnet', 'RPC_CALL_FAILED'],
    [404, { error: 'Not found' }, 'POST /nowhere', 'ROUTE_NOT_FOUND'],
    [410, { error: 'Gone' }, 'GET https://example.com/v1/share/read/x', 'ENDPOINT_RETIRED'],
  ])('%i %j on %s', (status, body, route, code) => {
    expect(toVeniceError({ status, body, route }).code).toBe(code);
  });
});

test.each([
  [402, { reason: 'insufficient_balance', currentBalanceUsd: 0.01 }, 'INSUFFICIENT_BALANCE'],
  [402, { reason: 'insufficient_balance' }, 'INSUFFICIENT_BALANCE'],
  [402, { authOptions: { x402Wallet: {} } }, 'AUTHENTICATION_REQUIRED'],
  [
    422,
    { detail: [{ loc: ['body', 'prompt'], msg: 'No.', type: 'content_policy_violation' }] },
    'CONTENT_POLICY_VIOLATION',
  ],
  [504, { detail: 'Too slow', error_type: 'generation_timeout' }, 'REQUEST_TIMEOUT'],
  [
    429,
    {
      title: 'Error 1015',
      detail: 'Slow down.',
      error_code: 1015,
      error_name: 'rate_limited',
      retry_after: 5,
    },
    'RATE_LIMIT_EXCEEDED',
  ],
])('%i %j', (status, body, code) => {
  expect(toVeniceError({ status, body }).code).toBe(code);
});
