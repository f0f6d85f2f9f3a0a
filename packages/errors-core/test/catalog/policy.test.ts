import { describe, expect, test } from 'vitest';
import { toVeniceError, type VeniceErrorCode } from '../../src/index.js';

describe('retryable depends on the route', () => {
  test.each<[string, number, object, string | undefined, VeniceErrorCode | undefined, boolean]>([
    [
      'a job that failed',
      500,
      { error: 'Inference processing failed' },
      'POST /video/retrieve',
      'INFERENCE_FAILED',
      false,
    ],
    [
      'the same on another route',
      500,
      { error: 'Inference processing failed' },
      'POST /chat/completions',
      'INFERENCE_FAILED',
      true,
    ],
    [
      'the same without a route',
      500,
      { error: 'Inference processing failed' },
      undefined,
      'INFERENCE_FAILED',
      true,
    ],
    [
      'a job that failed with an unknown message',
      500,
      { error: 'New words' },
      'POST /video/retrieve',
      undefined,
      false,
    ],
    [
      'a code of another status',
      500,
      { error: { message: '…', code: 'model_overloaded' } },
      'POST /video/retrieve',
      'MODEL_OVERLOADED',
      false,
    ],
    [
      'a poll while the model is at capacity',
      503,
      { error: 'The model is at capacity. Please try again later.' },
      'POST /video/retrieve',
      'MODEL_AT_CAPACITY',
      true,
    ],
    ['a poll that fails without a message', 503, {}, 'POST /video/retrieve', undefined, true],
    [
      'a poll that is too early',
      429,
      { error: 'Rate limit exceeded' },
      'POST /video/retrieve',
      'RATE_LIMIT_EXCEEDED',
      true,
    ],
    [
      'a recording that was not accepted',
      504,
      { error: 'The provider did not accept the job.', credits_refunded: true },
      'POST /audio/voice-changer/retrieve',
      'REQUEST_TIMEOUT',
      false,
    ],
    ['the same without a message', 504, {}, 'POST /audio/voice-changer/retrieve', undefined, false],
    [
      'a recording that failed',
      500,
      { error: 'New words' },
      'POST /audio/voice-changer/retrieve',
      undefined,
      false,
    ],
    [
      'a timeout on another route',
      504,
      { error: 'New words' },
      'POST /audio/retrieve',
      'REQUEST_TIMEOUT',
      true,
    ],
    [
      'a report that is too large',
      504,
      { error: 'Query timed out - try reducing the lookback period' },
      'GET /billing/usage-analytics',
      'REQUEST_TIMEOUT',
      false,
    ],
    [
      'a wallet that could not be checked',
      400,
      { error: 'Could not verify wallet signature' },
      'POST /api_keys/generate_web3_key',
      'WALLET_VERIFICATION_UNAVAILABLE',
      true,
    ],
    [
      'a limit of a retired route',
      429,
      { error: 'Rate limit exceeded' },
      'POST /video/transcriptions',
      'RATE_LIMIT_EXCEEDED',
      false,
    ],
  ])('%s: %i', (_what, status, body, route, code, retryable) => {
    const error = toVeniceError({ status, body, route, headers: { 'retry-after': '3' } });
    expect(error).toMatchObject({ code, route, retryable, retryAfterMs: retryable ? 3_000 : undefined });
  });

  test('whatever form the route has', () => {
    const body = { error: 'Inference processing failed' };
    for (const route of ['post /video/retrieve', 'POST /video/retrieve/?x=1', 'POST /video/retrieve']) {
      expect(toVeniceError({ status: 500, body, route }).retryable).toBe(false);
    }
  });
});

describe('a payment is not repeated', () => {
  test.each<[VeniceErrorCode, number, boolean, string]>([
    ['SETTLEMENT_TIMEOUT', 504, false, 'maybe'],
    ['SETTLEMENT_FAILED', 402, true, 'no'],
    ['SETTLEMENT_FAILED', 500, false, 'maybe'],
    ['PAYMENT_IN_PROGRESS', 409, true, 'maybe'],
    ['INVALID_PAYMENT', 400, false, 'no'],
  ])('after %s at %i: retryable %s, charged %s', (code, status, retryable, charged) => {
    const body = { error: code, message: 'New words' };
    const error = toVeniceError({ status, body, route: 'POST /x402/top-up' });
    expect(error).toMatchObject({ code, retryable, charged });
  });
});

describe('charged', () => {
  const chargeOf = (status: number, error: unknown, route?: string, more: object = {}) =>
    toVeniceError({ status, body: { error, ...more }, route }).charged;

  test('is known by code', () => {
    expect(chargeOf(401, 'Authentication failed')).toBe('no');
    expect(chargeOf(500, 'Inference processing failed')).toBe('maybe');
    expect(chargeOf(400, { code: -32_601, message: 'x' }, undefined, { jsonrpc: '2.0' })).toBe('yes');
  });

  test('is known by route if the routes differ', () => {
    const refused = 'Your prompt violates the content policy of Venice.ai or the model provider';
    expect(chargeOf(422, refused)).toBe('maybe');
    expect(chargeOf(422, refused, 'POST /image/generate')).toBe('no');
    expect(chargeOf(422, refused, 'POST /video/queue')).toBe('no');
    expect(chargeOf(422, refused, 'POST /video/retrieve')).toBe('maybe');
    expect(chargeOf(400, 'Invalid request parameters', 'POST /crypto/rpc/base-mainnet')).toBe('maybe');
    expect(chargeOf(400, 'Invalid request parameters', 'POST /image/edit')).toBe('no');
  });

  test('is undefined for an error without a known code', () => {
    expect(chargeOf(500, 'New words')).toBeUndefined();
    expect(chargeOf(402, 'New words', 'POST /chat/completions')).toBeUndefined();
  });

  test('does not replace what Venice reports', () => {
    const body = { error: 'Inference processing failed', credits_refunded: false };
    expect(toVeniceError({ status: 500, body })).toMatchObject({ charged: 'maybe', creditsRefunded: false });
  });
});
