import { describe, expect, test } from 'vitest';
import { isUnsent, markUnsent, originOf } from '../../src/adapter.js';
import { describeVeniceError, toVeniceError, veniceErrorFromJSON } from '../../src/index.js';

const OVERLOADED = { error: 'The model is currently overloaded. Please try again later.' };

describe('a response for a request that was not sent', () => {
  test('is marked on the object itself, invisibly', () => {
    const response = markUnsent(new Response(null, { status: 429 }));
    expect(isUnsent(response)).toBe(true);
    expect(originOf(response)).toBe('client');
    expect(Object.keys(response)).toEqual(Object.keys(new Response(null)));
  });

  test.each([
    undefined,
    null,
    5,
    {},
    new Response(null),
    { '@venice/errors.unsent': true },
    JSON.parse('{"origin":"client"}'),
  ])('is not %s', (value: unknown) => {
    expect(isUnsent(value)).toBe(false);
    expect(originOf(value)).toBeUndefined();
  });

  test('is not what a frozen object can be marked as', () => {
    expect(isUnsent(markUnsent(Object.freeze({})))).toBe(false);
  });

  test('is neither retryable nor charged, and keeps the wait', () => {
    const error = toVeniceError({
      status: 429,
      headers: { 'retry-after-ms': '1500' },
      body: OVERLOADED,
      origin: 'client',
    });
    expect(error).toMatchObject({
      code: 'MODEL_OVERLOADED',
      origin: 'client',
      retryable: false,
      retryAfterMs: 1_500,
      charged: 'no',
    });
  });

  test('keeps the wait of an error that is never retried', () => {
    const response = {
      status: 402,
      headers: { 'retry-after': '5' },
      body: { error: 'Insufficient USD or Diem balance to complete request' },
    };
    expect(toVeniceError(response).retryAfterMs).toBeUndefined();
    expect(toVeniceError({ ...response, origin: 'client' })).toMatchObject({
      retryable: false,
      retryAfterMs: 5_000,
    });
  });

  test('is not charged on a route that charges what it accepts', () => {
    const response = { status: 504, body: { error: 'x' }, route: 'POST /video/queue' };
    expect(toVeniceError(response).charged).toBe('maybe');
    expect(toVeniceError({ ...response, origin: 'client' }).charged).toBe('no');
  });

  test('is recognized if the response itself is passed', () => {
    expect(toVeniceError(markUnsent({ status: 429, body: OVERLOADED })).origin).toBe('client');
    expect(toVeniceError({ status: 429, body: { ...OVERLOADED, origin: 'client' } }).origin).toBeUndefined();
  });

  test('survives JSON and is described', () => {
    const error = toVeniceError({ status: 429, body: OVERLOADED, origin: 'client' });
    expect(veniceErrorFromJSON(JSON.parse(JSON.stringify(error)))?.origin).toBe('client');
    expect(describeVeniceError(error)).toContain('the request was not sent');
    expect(describeVeniceError(toVeniceError({ status: 429, body: OVERLOADED }))).not.toContain('Origin');
  });
});
