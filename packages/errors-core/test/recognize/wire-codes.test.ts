import { describe, expect, test } from 'vitest';
import { toVeniceError, type VeniceErrorCode } from '../../src/index.js';

const MESSAGE = 'Words nobody has seen';

describe('a wire code is recognized', () => {
  test.each<[string, number, object, VeniceErrorCode, string]>([
    [
      'next to the message',
      401,
      { error: MESSAGE, code: 'INVALID_API_KEY' },
      'AUTHENTICATION_FAILED',
      'INVALID_API_KEY',
    ],
    [
      'in the error object',
      400,
      { error: { message: MESSAGE, code: 'context_length_exceeded' } },
      'TOO_MANY_TOKENS',
      'context_length_exceeded',
    ],
    [
      'as its type',
      422,
      { error: { message: MESSAGE, type: 'provider_content_policy' } },
      'CONTENT_POLICY_VIOLATION',
      'provider_content_policy',
    ],
    [
      'next to the error object',
      429,
      { error: { message: MESSAGE }, code: 'model_overloaded' },
      'MODEL_OVERLOADED',
      'model_overloaded',
    ],
    [
      'in place of the message',
      400,
      { error: 'AMOUNT_TOO_LOW', message: MESSAGE },
      'INVALID_PAYMENT',
      'AMOUNT_TOO_LOW',
    ],
    [
      'under `context`',
      400,
      { error: MESSAGE, context: { errorCode: 'INVALID_MODEL' } },
      'INVALID_MODEL',
      'INVALID_MODEL',
    ],
    [
      'in an event of /responses',
      200,
      { type: 'response.failed', response: { error: { code: 'upstream_error', message: MESSAGE } } },
      'INFERENCE_FAILED',
      'upstream_error',
    ],
    [
      'in a failed /responses object',
      200,
      { object: 'response', status: 'failed', error: { code: 'model_overloaded', message: MESSAGE } },
      'MODEL_OVERLOADED',
      'model_overloaded',
    ],
    [
      'in a request for consent',
      409,
      { error: { code: 'needs_consent', message: MESSAGE }, consent_flow: 'seedance' },
      'CONSENT_REQUIRED',
      'needs_consent',
    ],
  ])('%s', (_place, status, body, code, wireCode) => {
    expect(toVeniceError({ status, body })).toMatchObject({
      code,
      matchedBy: 'code',
      wireCode,
      message: MESSAGE,
    });
  });

  test.each<[string, VeniceErrorCode, number]>([
    ['X402_SIGN_IN_EXPIRED', 'X402_INVALID_SIGN_IN', 401],
    ['X402_SIGN_IN_NONCE_REUSED', 'X402_INVALID_SIGN_IN', 401],
    ['X402_CONCURRENCY_LIMIT', 'RATE_LIMIT_EXCEEDED', 429],
    ['PAYMENT_REQUIRED', 'INSUFFICIENT_BALANCE', 402],
    ['content_blocked_by_provider', 'CONTENT_POLICY_VIOLATION', 422],
    ['upstream_error', 'INFERENCE_FAILED', 500],
    ['e2ee_attestation_stale', 'E2EE_ATTESTATION_STALE', 400],
  ])('and kept as it was sent: %s is %s', (wireCode, code, status) => {
    const error = toVeniceError({ status, body: { error: MESSAGE, code: wireCode } });
    expect(error).toMatchObject({ code, wireCode });
  });

  test('in any case', () => {
    for (const code of ['MODEL_OVERLOADED', 'Model_Overloaded', ' model_overloaded ']) {
      expect(toVeniceError({ status: 429, body: { error: MESSAGE, code } }).code).toBe('MODEL_OVERLOADED');
    }
  });
});

describe('a number is not a wire code', () => {
  test.each([402, '402', 0, -32_602])('in an error object: %j', (code) => {
    const error = toVeniceError({ status: 401, body: { error: { message: 'Authentication failed', code } } });
    expect(error).toMatchObject({ code: 'AUTHENTICATION_FAILED', matchedBy: 'message', wireCode: undefined });
  });

  test('in the error of a JSON-RPC node, and stays in the details', () => {
    const body = { jsonrpc: '2.0', id: 1, error: { code: -32_601, message: 'Method not found' } };
    const error = toVeniceError({ status: 400, body, route: 'POST /crypto/rpc/solana-mainnet' });
    expect(error).toMatchObject({
      code: 'RPC_CALL_FAILED',
      wireCode: undefined,
      details: { rpcCode: -32_601 },
    });
  });
});

describe('an envelope of OpenRouter', () => {
  const wrap = (raw: string, message = 'Provider returned error') => ({
    error: { message, code: 402, metadata: { raw, provider_name: 'Venice' } },
    user_id: 'user_1',
  });
  const insufficient = { details: '', error: 'Insufficient USD or VCU balance to complete request' };

  test('is unwrapped, and the body inside is the error', () => {
    const error = toVeniceError({ status: 402, body: wrap(JSON.stringify(insufficient)) });
    expect(error).toMatchObject({
      code: 'INSUFFICIENT_BALANCE',
      matchedBy: 'message',
      message: insufficient.error,
      wireCode: undefined,
    });
    expect(error.details.issues).toBeUndefined();
  });

  test('gives the fields of the body inside', () => {
    const inner = {
      error: 'Inference processing failed',
      credits_refunded: true,
      request_id: 'inside',
      hint: 'Odd',
    };
    expect(toVeniceError({ status: 500, body: wrap(JSON.stringify(inner)) })).toMatchObject({
      creditsRefunded: true,
      requestId: 'inside',
      details: { hint: 'Odd' },
    });
  });

  test('stays in the body as it was sent', () => {
    const body = wrap(JSON.stringify(insufficient));
    expect(toVeniceError({ status: 402, body }).body).toEqual(body);
  });

  test('is unwrapped only one level deep', () => {
    const body = wrap(JSON.stringify(wrap(JSON.stringify(insufficient), 'The envelope inside')));
    expect(toVeniceError({ status: 402, body })).toMatchObject({
      code: undefined,
      message: 'The envelope inside',
    });
  });

  test('has the message of a plain text inside it', () => {
    expect(toVeniceError({ status: 402, body: wrap('Insufficient balance') })).toMatchObject({
      code: 'INSUFFICIENT_BALANCE',
      message: 'Insufficient balance',
    });
    const error = toVeniceError({ status: 503, body: wrap('The provider sleeps') });
    expect(error).toMatchObject({ code: undefined, message: 'The provider sleeps' });
  });

  test('has a wait in its metadata, whatever it contains', () => {
    for (const raw of ['Slow down', JSON.stringify({ error: 'Rate limit exceeded' }), '{']) {
      const metadata = { raw, retry_after_seconds: 17 };
      const body = { error: { message: 'Provider returned error', code: 429, metadata } };
      expect(toVeniceError({ status: 429, body }).retryAfterMs).toBe(17_000);
    }
  });

  test.each(['', '{"error":"Insuff', '{"odd":1}', '<html>'])(
    'is the error itself if it contains no body of Venice: %j',
    (raw) => {
      expect(toVeniceError({ status: 402, body: wrap(raw) })).toMatchObject({
        code: undefined,
        message: 'Provider returned error',
      });
    },
  );
});

test.each([
  { error: 'SETTLEMENT_TIMEOUT', request_id: 'r' },
  { error: 'SETTLEMENT_TIMEOUT', credits_refunded: false },
  { error: { message: 'SETTLEMENT_TIMEOUT' } },
  { error: 'settlement_timeout' },
])('a wire code in place of every message has the message of the catalog: %j', (body) => {
  expect(toVeniceError({ status: 504, body })).toMatchObject({
    code: 'SETTLEMENT_TIMEOUT',
    matchedBy: 'code',
    message: 'Payment settlement timed out',
    retryable: false,
  });
});
