import { describe, expect, test } from 'vitest';
import { toVeniceError, type VeniceErrorCode } from '../src/index.js';

const SENTENCE = 'Words nobody has seen';

describe('a code on the wire is found wherever it stands', () => {
  test.each<[string, number, object, VeniceErrorCode, string]>([
    [
      'beside the sentence',
      401,
      { error: SENTENCE, code: 'INVALID_API_KEY' },
      'AUTHENTICATION_FAILED',
      'INVALID_API_KEY',
    ],
    [
      'in the error object',
      400,
      { error: { message: SENTENCE, code: 'context_length_exceeded' } },
      'TOO_MANY_TOKENS',
      'context_length_exceeded',
    ],
    [
      'as its type',
      422,
      { error: { message: SENTENCE, type: 'provider_content_policy' } },
      'CONTENT_POLICY_VIOLATION',
      'provider_content_policy',
    ],
    [
      'beside the error object',
      429,
      { error: { message: SENTENCE }, code: 'model_overloaded' },
      'MODEL_OVERLOADED',
      'model_overloaded',
    ],
    [
      'in place of the sentence',
      400,
      { error: 'AMOUNT_TOO_LOW', message: SENTENCE },
      'INVALID_PAYMENT',
      'AMOUNT_TOO_LOW',
    ],
    [
      'under `context`',
      400,
      { error: SENTENCE, context: { errorCode: 'INVALID_MODEL' } },
      'INVALID_MODEL',
      'INVALID_MODEL',
    ],
    [
      'in an event of /responses',
      200,
      { type: 'response.failed', response: { error: { code: 'upstream_error', message: SENTENCE } } },
      'INFERENCE_FAILED',
      'upstream_error',
    ],
    [
      'in a failed /responses object',
      200,
      { object: 'response', status: 'failed', error: { code: 'model_overloaded', message: SENTENCE } },
      'MODEL_OVERLOADED',
      'model_overloaded',
    ],
    [
      'in what asks for consent',
      409,
      { error: { code: 'needs_consent', message: SENTENCE }, consent_flow: 'seedance' },
      'CONSENT_REQUIRED',
      'needs_consent',
    ],
  ])('%s', (_place, status, body, code, wireCode) => {
    expect(toVeniceError({ status, body })).toMatchObject({
      code,
      matchedBy: 'code',
      wireCode,
      message: SENTENCE,
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
  ])('and kept as it was written: %s is %s', (wireCode, code, status) => {
    const error = toVeniceError({ status, body: { error: SENTENCE, code: wireCode } });
    expect(error).toMatchObject({ code, wireCode });
  });

  test('in any case', () => {
    for (const code of ['MODEL_OVERLOADED', 'Model_Overloaded', ' model_overloaded ']) {
      expect(toVeniceError({ status: 429, body: { error: SENTENCE, code } }).code).toBe('MODEL_OVERLOADED');
    }
  });
});

describe('a number is no code', () => {
  test.each([402, '402', 0, -32_602])('in an error object: %j', (code) => {
    const error = toVeniceError({ status: 401, body: { error: { message: 'Authentication failed', code } } });
    expect(error).toMatchObject({ code: 'AUTHENTICATION_FAILED', matchedBy: 'message', wireCode: undefined });
  });

  test('of a JSON-RPC node, and stays with the fields', () => {
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

  test('is opened, and what stands inside is the error', () => {
    const error = toVeniceError({ status: 402, body: wrap(JSON.stringify(insufficient)) });
    expect(error).toMatchObject({
      code: 'INSUFFICIENT_BALANCE',
      matchedBy: 'message',
      message: insufficient.error,
      wireCode: undefined,
    });
    expect(error.details.issues).toBeUndefined();
  });

  test('gives the fields from inside too', () => {
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

  test('stays in the body as it came', () => {
    const body = wrap(JSON.stringify(insufficient));
    expect(toVeniceError({ status: 402, body }).body).toEqual(body);
  });

  test('is opened once, not twice', () => {
    const body = wrap(JSON.stringify(wrap(JSON.stringify(insufficient), 'The envelope inside')));
    expect(toVeniceError({ status: 402, body })).toMatchObject({
      code: undefined,
      message: 'The envelope inside',
    });
  });

  test('that holds a plain text has that message', () => {
    expect(toVeniceError({ status: 402, body: wrap('Insufficient balance') })).toMatchObject({
      code: 'INSUFFICIENT_BALANCE',
      message: 'Insufficient balance',
    });
    const error = toVeniceError({ status: 503, body: wrap('The provider sleeps') });
    expect(error).toMatchObject({ code: undefined, message: 'The provider sleeps' });
  });

  test.each(['', '{"error":"Insuff', '{"odd":1}', '<html>'])(
    'that holds nothing of Venice’s speaks itself: %j',
    (raw) => {
      expect(toVeniceError({ status: 402, body: wrap(raw) })).toMatchObject({
        code: undefined,
        message: 'Provider returned error',
      });
    },
  );
});
