import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toVeniceError } from '../../src/index.js';

const NOW = Date.UTC(2026, 9, 21, 7, 28, 0);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

function inSeconds(offset: number): string {
  return String((NOW + offset) / 1_000);
}

function inMilliseconds(offset: number): string {
  return String(NOW + offset);
}

function asDate(offset: number): string {
  return new Date(NOW + offset).toUTCString();
}

/** Returns a retryable error without a usual wait. */
function failure(headers: Record<string, string>, body: object = {}) {
  return toVeniceError({
    status: 503,
    headers,
    body: { error: 'The model is at capacity. Please try again later.', ...body },
  });
}

function waitOf(headers: Record<string, string>, body?: object) {
  return failure(headers, body).retryAfterMs;
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the wait is read from', () => {
  test.each([
    ['0', 0],
    ['3', 3 * SECOND],
    ['1.5', 1_500],
    ['3599', 3_599 * SECOND],
  ])('Retry-After in seconds: %s', (value, wait) => {
    expect(waitOf({ 'retry-after': value })).toBe(wait);
  });

  test('Retry-After as a date', () => {
    expect(waitOf({ 'retry-after': asDate(90 * SECOND) })).toBe(90 * SECOND);
  });

  test('retry-after-ms, before Retry-After', () => {
    expect(waitOf({ 'retry-after-ms': '250', 'retry-after': '3' })).toBe(250);
    expect(waitOf({ 'retry-after-ms': '0.2' })).toBe(1);
  });

  test('retry_after of the body, in seconds, if no header contains it', () => {
    expect(waitOf({}, { retry_after: 30 })).toBe(30 * SECOND);
    expect(waitOf({ 'retry-after': '3' }, { retry_after: 30 })).toBe(3 * SECOND);
    const frame = {
      error: { message: '…', type: 'server_error', code: 'model_overloaded', param: null, retry_after: 7 },
    };
    expect(toVeniceError({ status: 200, body: frame }).retryAfterMs).toBe(7 * SECOND);
  });

  test('the reset of a limit that is used up, before what the message asks for', () => {
    const body = { error: 'Too many failed attempts (> 50). Try again later.' };
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-resets': inMilliseconds(12 * SECOND) };
    expect(toVeniceError({ status: 429, headers, body }).retryAfterMs).toBe(12 * SECOND);
    expect(toVeniceError({ status: 429, body }).retryAfterMs).toBe(30 * SECOND);
    const busy = { error: 'The model is currently overloaded. Please try again later.' };
    expect(toVeniceError({ status: 429, headers, body: busy }).retryAfterMs).toBe(12 * SECOND);
  });

  test('the reset of a limit that is used up, after all of these', () => {
    const limit = {
      'x-ratelimit-remaining-requests': '0',
      'x-ratelimit-reset-requests': inMilliseconds(20 * SECOND),
    };
    expect(waitOf(limit)).toBe(20 * SECOND);
    expect(waitOf({ ...limit, 'retry-after': '3' })).toBe(3 * SECOND);
    expect(waitOf(limit, { retry_after: 30 })).toBe(30 * SECOND);
  });

  test('the later one of two limits that are used up', () => {
    const headers = {
      'x-ratelimit-remaining-requests': '0',
      'x-ratelimit-reset-requests': inMilliseconds(20 * SECOND),
      'x-ratelimit-remaining-tokens': '0',
      'x-ratelimit-reset-tokens': inMilliseconds(50 * SECOND),
    };
    expect(waitOf(headers)).toBe(50 * SECOND);
    expect(waitOf({ ...headers, 'x-ratelimit-remaining-tokens': '12' })).toBe(20 * SECOND);
  });

  test('the catalog if the response contains none', () => {
    const body = { error: 'The model is currently overloaded. Please try again later.' };
    expect(toVeniceError({ status: 429, body }).retryAfterMs).toBe(30 * SECOND);
    expect(toVeniceError({ status: 429, headers: { 'retry-after': '3' }, body }).retryAfterMs).toBe(
      3 * SECOND,
    );
  });

  test('nothing else', () => {
    expect(failure({})).toMatchObject({ retryable: true, retryAfterMs: undefined });
  });
});

describe('a limit that is not used up asks for no wait', () => {
  test('however soon it resets', () => {
    expect(
      waitOf({
        'x-ratelimit-remaining-requests': '12',
        'x-ratelimit-reset-requests': inMilliseconds(SECOND),
      }),
    ).toBeUndefined();
  });
});

describe('a reset is read as', () => {
  const waitFor = (reset: string) =>
    waitOf({ 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': reset });

  test.each([
    ['Unix milliseconds', inMilliseconds(MINUTE)],
    ['Unix seconds', inSeconds(MINUTE)],
    ['seconds from now', '60'],
  ])('%s, depending on its magnitude', (_unit, reset) => {
    expect(waitFor(reset)).toBe(MINUTE);
  });
});

describe('with a clock that differs from that of Venice', () => {
  test.each([-5 * HOUR, -90 * SECOND, 90 * SECOND, 5 * HOUR])(
    'by %i ms, times are converted to the local clock',
    (skew) => {
      const date = asDate(skew);
      expect(waitOf({ date, 'retry-after': asDate(skew + MINUTE) })).toBe(MINUTE);
      const reset = inMilliseconds(skew + MINUTE);
      const error = failure({
        date,
        'x-ratelimit-remaining-requests': '0',
        'x-ratelimit-reset-requests': reset,
      });
      expect(error.retryAfterMs).toBe(MINUTE);
      expect(error.rateLimit?.requests?.resetAt).toBe(NOW + MINUTE);
    },
  );

  test('a number of seconds stays the same', () => {
    expect(waitOf({ date: asDate(5 * HOUR), 'retry-after': '3' })).toBe(3 * SECOND);
  });

  test('an invalid date changes nothing', () => {
    for (const date of ['yesterday', '1970', '', '0', 'Wed, 99 Foo 2026 99:99:99 GMT']) {
      expect(waitOf({ date, 'retry-after': asDate(MINUTE) })).toBe(MINUTE);
    }
  });
});

const WEEK = 7 * 24 * HOUR;

describe('an invalid wait is ignored:', () => {
  test.each([
    ['text', 'soon'],
    ['an empty value', ''],
    ['NaN', 'NaN'],
    ['infinity', 'Infinity'],
    ['a negative number', '-30'],
    ['a week', '604800'],
    ['almost a week, rounded up to one', '604799.9999'],
    ['a number that is too large', '1e400'],
    ['a timestamp in seconds', inSeconds(MINUTE)],
    ['a date in the past', asDate(-MINUTE)],
    ['a date in a week', asDate(WEEK)],
    ['a date in a year', asDate(365 * 24 * HOUR)],
    ['an invalid date', 'Wed, 99 Foo 2026 99:99:99 GMT'],
    ['two numbers', '3, 4'],
    ['a number of program code', '0x10'],
  ])('%s', (_name, value) => {
    const headers = { 'retry-after': value };
    expect(failure(headers)).toMatchObject({ retryable: true, retryAfterMs: undefined });
    expect(waitOf(headers, { retry_after: 7 })).toBe(7 * SECOND);
  });

  test.each(['soon', '', '-1', '0b11', String(WEEK), '1e400', asDate(MINUTE)])('%j milliseconds', (value) => {
    const headers = { 'retry-after-ms': value };
    expect(failure(headers)).toMatchObject({ retryable: true, retryAfterMs: undefined });
    expect(waitOf({ ...headers, 'retry-after': '3' })).toBe(3 * SECOND);
  });

  test.each([-1, 604_800, 1e300, '30', null, [30]])('%j in a body', (retry_after) => {
    expect(failure({}, { retry_after })).toMatchObject({ retryable: true, retryAfterMs: undefined });
  });

  test.each([
    ['the past', inMilliseconds(-MINUTE)],
    ['a week', inMilliseconds(WEEK)],
    ['an invalid number', 'soon'],
    ['a negative number', '-5'],
    ['a number that is too large for a date', '1e300'],
  ])('a reset in %s', (_name, reset) => {
    const headers = { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': reset };
    expect(failure(headers)).toMatchObject({ retryable: true, retryAfterMs: undefined });
    const body = { error: 'The model is currently overloaded. Please try again later.' };
    expect(toVeniceError({ status: 429, headers, body }).retryAfterMs).toBe(30 * SECOND);
  });
});

describe('a very long wait makes the error non-retryable:', () => {
  const usedUp = { 'x-ratelimit-remaining-requests': '0' };

  test.each<[string, number, Record<string, string>, object?]>([
    ['an hour', HOUR, { 'retry-after': '3600' }],
    ['an hour in milliseconds', HOUR, { 'retry-after-ms': '3600000' }],
    ['almost an hour, rounded up to one', HOUR, { 'retry-after': '3599.9999' }],
    ['almost an hour in milliseconds, rounded up to one', HOUR, { 'retry-after-ms': '3599999.5' }],
    ['almost an hour in the body, rounded up to one', HOUR, {}, { retry_after: 3_599.9999 }],
    ['almost a week', WEEK - SECOND, { 'retry-after': '604799' }],
    ['a date in a day', 24 * HOUR, { 'retry-after': asDate(24 * HOUR) }],
    ['an hour in the body', HOUR, {}, { retry_after: 3_600 }],
    [
      'the reset of a used-up limit in a day',
      24 * HOUR,
      { ...usedUp, 'x-ratelimit-reset-requests': inMilliseconds(24 * HOUR) },
    ],
    ['an hour even if a later source has less', HOUR, { 'retry-after': '3600' }, { retry_after: 7 }],
  ])('%s', (_name, wait, headers, body) => {
    expect(failure(headers, body)).toMatchObject({
      retryable: false,
      retryAfterMs: wait,
      actions: ['wait', 'change-model'],
    });
  });

  test('and rateLimit has the time of the reset', () => {
    const error = failure({ ...usedUp, 'x-ratelimit-reset-requests': inMilliseconds(24 * HOUR) });
    expect(error.rateLimit?.requests?.resetAt).toBe(NOW + 24 * HOUR);
  });

  test('but not if the limit is not used up', () => {
    const headers = {
      'x-ratelimit-remaining-requests': '1',
      'x-ratelimit-reset-requests': inMilliseconds(24 * HOUR),
    };
    expect(failure(headers)).toMatchObject({ retryable: true, retryAfterMs: undefined });
  });
});

describe('a signature that is used up', () => {
  const sent = (status: number, error: string, route?: string) =>
    toVeniceError({ status, body: { error }, headers: { 'retry-after': '3' }, route, singleUse: true });

  test('makes the error non-retryable, and keeps its wait and its actions', () => {
    expect(sent(503, 'The model is at capacity. Please try again later.')).toMatchObject({
      retryable: false,
      retryAfterMs: 3 * SECOND,
      actions: ['wait', 'change-model', 'sign'],
      action: 'wait',
    });
    expect(sent(502, '')).toMatchObject({ retryable: false, actions: ['wait', 'sign'] });
    expect(sent(402, 'SETTLEMENT_FAILED').actions).toEqual(['wait', 'sign']);
  });

  test('adds nothing to an error for which the same request would fail again', () => {
    expect(sent(400, 'Invalid request parameters').actions).toEqual(['change-request']);
    expect(sent(500, 'New words', 'POST /video/queue').actions).toEqual(['check-outcome']);
  });
});

describe('an error that is not retryable', () => {
  test('has no wait, whatever the headers contain', () => {
    const error = toVeniceError({
      status: 401,
      headers: { 'retry-after': '3' },
      body: { error: 'Authentication failed' },
    });
    expect(error).toMatchObject({ retryable: false, retryAfterMs: undefined });
  });
});

describe('rateLimit', () => {
  test('has limit, remaining and reset of requests and tokens', () => {
    const error = failure({
      'x-ratelimit-limit-requests': '50',
      'x-ratelimit-remaining-requests': '49',
      'x-ratelimit-reset-requests': inMilliseconds(MINUTE),
      'x-ratelimit-limit-tokens': '500000',
      'x-ratelimit-remaining-tokens': '0',
      'x-ratelimit-reset-tokens': inSeconds(2 * MINUTE),
    });
    expect(error.rateLimit).toStrictEqual({
      requests: { limit: 50, remaining: 49, resetAt: NOW + MINUTE },
      tokens: { limit: 500_000, remaining: 0, resetAt: NOW + 2 * MINUTE },
    });
  });

  test('keeps the two meanings of x-ratelimit-remaining apart', () => {
    const remaining = { 'X-RateLimit-Remaining': '3' };
    expect(failure({ ...remaining, 'x-ratelimit-resets': inMilliseconds(MINUTE) }).rateLimit).toStrictEqual({
      errorBudget: { remaining: 3, resetAt: NOW + MINUTE },
    });
    const rpc = { ...remaining, 'X-RateLimit-Limit': '100', 'X-RateLimit-Reset': inSeconds(MINUTE) };
    expect(failure(rpc).rateLimit).toStrictEqual({
      rpc: { limit: 100, remaining: 3, resetAt: NOW + MINUTE },
    });
    expect(failure(remaining).rateLimit).toBeUndefined();
  });

  test('is also set on errors that are not retryable', () => {
    const headers = { 'x-ratelimit-remaining': '1', 'x-ratelimit-resets': inMilliseconds(30 * SECOND) };
    const error = toVeniceError({ status: 401, headers, body: { error: 'Authentication failed' } });
    expect(error.rateLimit?.errorBudget).toStrictEqual({ remaining: 1, resetAt: NOW + 30 * SECOND });
  });

  test.each(['', 'many', '-1', 'NaN', 'Infinity'])('leaves out an invalid count: %j', (count) => {
    const headers = { 'x-ratelimit-limit-requests': count, 'x-ratelimit-remaining-requests': count };
    expect(failure({ ...headers, 'x-ratelimit-reset-requests': '60' }).rateLimit).toStrictEqual({
      requests: { resetAt: NOW + MINUTE },
    });
    expect(failure({ ...headers, 'x-ratelimit-reset-requests': 'soon' }).rateLimit).toBeUndefined();
  });

  test('leaves out a reset that is negative or too large for a Date', () => {
    const headers = { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '1e300' };
    expect(failure(headers).rateLimit).toStrictEqual({ requests: { remaining: 0 } });
    const negative = { ...headers, 'x-ratelimit-reset-requests': '-5' };
    expect(failure(negative).rateLimit).toStrictEqual({ requests: { remaining: 0 } });
    const date = 'Fri, 31 Dec 9999 23:59:59 GMT';
    expect(
      failure({ ...headers, date, 'x-ratelimit-reset-requests': inMilliseconds(0) }).rateLimit,
    ).toStrictEqual({
      requests: { remaining: 0 },
    });
  });
});
