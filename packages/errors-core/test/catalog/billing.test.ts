import { describe, expect, test } from 'vitest';
import { toVeniceError, type VeniceErrorCode } from '../../src/index.js';

const ON_ACCEPTANCE = [
  'POST /video/queue',
  'POST /audio/queue',
  'POST /audio/voice-changer/queue',
  'POST /image/generate',
  'POST /images/generations',
  'POST /image/edit',
  'POST /image/multi-edit',
  'POST /image/upscale',
  'POST /image/background-remove',
  'POST /audio/speech',
  'POST /x402/top-up',
];
const OPEN = { retryable: false, retryAfterMs: undefined, actions: ['check-outcome'], charged: 'maybe' };

describe('a request that is charged when it is accepted is not sent again', () => {
  test.each(ON_ACCEPTANCE)('%s', (route) => {
    for (const status of [500, 504, 520, 522, 529]) {
      expect(toVeniceError({ status, route, body: { error: 'Inference processing failed' } })).toMatchObject(
        OPEN,
      );
      expect(toVeniceError({ status, route, headers: { 'retry-after': '3' } })).toMatchObject(OPEN);
    }
    expect(toVeniceError({ status: 502, route, body: '<html>Bad gateway</html>' })).toMatchObject(OPEN);
  });

  test.each<[string, number, object, VeniceErrorCode | undefined]>([
    [
      'a code whose charge is known',
      500,
      { error: { message: '…', code: 'url_unreachable' } },
      'URL_UNREACHABLE',
    ],
    ['a time-out', 504, { error: 'New words' }, 'REQUEST_TIMEOUT'],
    [
      'an overload of the provider',
      529,
      { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } },
      'MODEL_OVERLOADED',
    ],
    ['an unknown code', 500, { error: { message: '…', code: 'new_code' } }, undefined],
  ])('whatever the code is: %s', (_what, status, body, code) => {
    expect(toVeniceError({ status, body, route: 'POST /image/edit' })).toMatchObject({ ...OPEN, code });
  });

  test('nor at a 502 whose code says no more than the status', () => {
    const body = { error: { message: 'Bad gateway', type: 'api_error', code: 'upstream_error' } };
    const error = toVeniceError({ status: 502, body, route: 'POST /image/multi-edit' });
    expect(error).toMatchObject({ ...OPEN, code: 'INFERENCE_FAILED' });
    expect(toVeniceError({ status: 502, body, route: 'POST /chat/completions' }).retryable).toBe(true);
  });

  test('nor if the status comes inside a success', () => {
    const route = 'POST /audio/speech';
    expect(
      toVeniceError({ status: 200, route, body: { error: { message: 'Gone', code: 504 } } }),
    ).toMatchObject(OPEN);
    const body = { error: { message: 'It broke', code: 'inference_failed' } };
    expect(toVeniceError({ status: 200, route, body })).toMatchObject({ ...OPEN, code: 'INFERENCE_FAILED' });
    expect(toVeniceError({ route, body })).toMatchObject({ ...OPEN, code: 'INFERENCE_FAILED' });
  });

  test('whatever form the route has', () => {
    const body = { error: 'Image upscaling failed' };
    for (const route of ['post /image/upscale/', 'POST /image/upscale?x=1']) {
      expect(toVeniceError({ status: 500, body, route })).toMatchObject(OPEN);
    }
  });
});

describe('what was not accepted may be sent again', () => {
  test.each<[number, object, string]>([
    [503, { error: 'The model is at capacity. Please try again later.' }, 'POST /image/generate'],
    [503, { error: 'New words' }, 'POST /video/queue'],
    [429, { error: 'Rate limit exceeded' }, 'POST /audio/queue'],
    [
      502,
      { error: 'Speech synthesis failed due to a temporary upstream error. Please retry.' },
      'POST /audio/speech',
    ],
    [503, { error: 'X402_NOT_CONFIGURED', message: 'Payments temporarily unavailable' }, 'POST /x402/top-up'],
  ])('%i %j on %s', (status, body, route) => {
    expect(toVeniceError({ status, body, route })).toMatchObject({ retryable: true, action: 'wait' });
  });
});

describe('other routes stay as they are', () => {
  test.each(['POST /chat/completions', 'POST /responses', 'POST /embeddings', 'GET /models', undefined])(
    '%s',
    (route) => {
      for (const status of [500, 502, 522]) {
        expect(toVeniceError({ status, route, body: { error: 'New words' } })).toMatchObject({
          retryable: true,
          charged: undefined,
        });
      }
    },
  );

  test('two codes say so themselves, without a route too', () => {
    for (const error of ['Image upscaling failed', 'Image edit failed']) {
      expect(toVeniceError({ status: 500, body: { error } })).toMatchObject(OPEN);
    }
  });
});
