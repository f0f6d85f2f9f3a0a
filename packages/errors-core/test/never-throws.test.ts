import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetOf, markAttempts, maskSecrets } from '../src/adapter.js';
import {
  describeVeniceError,
  explainNetworkFailure,
  type FailedRequest,
  getVeniceError,
  type ResponseLike,
  toVeniceError,
  type VeniceError,
  veniceErrorCodes,
  veniceErrorDefinitions,
} from '../src/index.js';
import { decideRetry } from '../src/retry.js';
import { expectWholeError } from './support/expect-whole-error.js';
import { hostileValues } from './support/hostile-values.js';

/** Every place of a response that can contain a value. */
const places: readonly ((value: unknown) => unknown)[] = [
  (value) => value,
  (status) => ({ status }),
  (headers) => ({ headers }),
  (value) => ({ status: 429, headers: { 'retry-after': value, 'x-ratelimit-resets': value, date: value } }),
  (value) => ({ status: 429, headers: [value, ['retry-after', value], [value, value]] }),
  (value) => ({ status: 429, headers: { forEach: value } }),
  (body) => ({ body }),
  (body) => ({ status: 400, body }),
  (body) => ({ status: 500, body: { toString: () => body, body } }),
  (error) => ({ status: 400, body: { error } }),
  (message) => ({ status: 400, body: { error: { message, code: message, type: message } } }),
  (details) => ({ status: 400, body: { error: 'x', details } }),
  (value) => ({ status: 400, body: { error: 'x', details: { messages: { _errors: value } } } }),
  (issues) => ({ status: 400, body: { error: 'x', issues } }),
  (issue) => ({ status: 400, body: { issues: [issue] } }),
  (value) => ({ status: 400, body: { issues: [{ message: value, path: value, unionErrors: value }] } }),
  (value) => ({
    status: 422,
    body: { error: 'x', suggested_prompt: value, retry_after: value, request_id: value },
  }),
  (route) => ({ status: 400, route }),
  (secrets) => ({ status: 400, body: { error: 'x' }, secrets }),
];

/** Every place of a caught value that can contain a value. */
const caughtPlaces: readonly ((value: unknown) => unknown)[] = [
  (value) => value,
  (cause) => Object.assign(new TypeError('fetch failed'), { cause }),
  (errors) => Object.assign(new Error('x'), { errors }),
  (message) => Object.assign(new Error('x'), { message, code: message }),
  (value) => Object.assign(toVeniceError({ status: 400 }), { details: { issues: value }, actions: value }),
  (value) => Object.assign(toVeniceError({ status: 400 }), { code: value, message: value, route: value }),
];

test('a part of a response that cannot be read does not hide the others', () => {
  const parts = {
    status: 429,
    headers: { 'retry-after': '7', 'cf-ray': 'ray' },
    body: { error: 'Rate limit exceeded' },
    route: 'GET /models',
    secrets: ['Rate limit'],
    attempts: 3,
    origin: undefined,
    singleUse: false,
  };
  const whole = toVeniceError(parts).toJSON();
  expect(whole).toMatchObject({ status: 429, message: '[masked] exceeded', requestId: 'ray', attempts: 3 });
  for (const name of Object.keys(parts)) {
    const broken = Object.defineProperty({ ...parts }, name, {
      get: () => {
        throw new Error('No');
      },
    });
    expect(toVeniceError(broken).toJSON()).toEqual(toVeniceError({ ...parts, [name]: undefined }).toJSON());
  }
});

test.each(['a revoked proxy', 'a proxy whose traps throw', 'an object that refuses to be converted'])(
  '`maskSecrets` returns for %s',
  (name) => {
    expect(() => maskSecrets(hostileValues[name]?.(), ['0123456789'])).not.toThrow();
  },
);

describe('every function that takes a caught value returns for', () => {
  test.each(Object.entries(hostileValues))('%s', (_name, make) => {
    for (const place of caughtPlaces) {
      const caught = place(make());
      expect(() => {
        getVeniceError(caught);
        explainNetworkFailure(caught);
        explainNetworkFailure(new TypeError('fetch failed'), caught as FailedRequest);
        markAttempts(caught, 2);
        decideRetry(caught);
        budgetOf(caught as VeniceError);
        describeVeniceError(caught as VeniceError);
      }).not.toThrow();
    }
  });
});

describe('toVeniceError returns a complete error for', () => {
  test.each(Object.entries(hostileValues))('%s in any place', (_name, make) => {
    for (const place of places) expectWholeError(toVeniceError(place(make()) as ResponseLike));
  });

  test('any other value that a program can pass', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withBoxedValues: true,
      withNullPrototype: true,
      withObjectString: true,
      withSparseArray: true,
      withTypedArray: true,
      key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toJSON', 'forEach', 'length')),
    });
    fc.assert(
      fc.property(anything, fc.constantFrom(...places), (value, place) => {
        expectWholeError(toVeniceError(place(value) as ResponseLike));
      }),
      { seed: 40, numRuns: 300 },
    );
  });

  test('bodies that only look like those of the API', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'Specified model not found: . Did you mean: ?',
        'model_overloaded',
        'SOME_CODE',
        ' ',
        '…',
      ),
      fc.constantFrom(...veniceErrorCodes),
      fc.constantFrom(...veniceErrorCodes.map((code) => veniceErrorDefinitions[code].message)),
    );
    const key = fc.constantFrom(
      'error',
      'message',
      'code',
      'type',
      'details',
      'issues',
      '_errors',
      'unionErrors',
      'path',
      'credits_refunded',
      'suggested_prompt',
      'retry_after',
      'request_id',
      'hint',
      '__proto__',
      '0',
    );
    const { body } = fc.letrec<{ body: unknown }>((tie) => ({
      body: fc.oneof(
        { maxDepth: 6, withCrossShrink: true },
        text,
        fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.constant(null)),
        fc.dictionary(key, tie('body'), { maxKeys: 5 }),
        fc.array(tie('body'), { maxLength: 3 }),
      ),
    }));
    const header = fc.constantFrom(
      'retry-after',
      'retry-after-ms',
      'date',
      'cf-ray',
      'x-ratelimit-remaining',
      'x-ratelimit-resets',
      'x-ratelimit-reset',
      'x-ratelimit-reset-requests',
      'x-ratelimit-remaining-requests',
    );
    const value = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    );
    const response = fc.record(
      {
        status: fc.constantFrom(200, 400, 401, 402, 403, 404, 413, 422, 429, 500, 502, 503, 504, 524),
        headers: fc.dictionary(header, value),
        body: fc.oneof(
          body,
          body.map((parsed) => JSON.stringify(parsed)),
        ),
        route: fc.constantFrom('POST /video/retrieve', 'nowhere'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(response, (input) => {
        expectWholeError(toVeniceError(input));
      }),
      { seed: 40, numRuns: 500 },
    );
  });
});

describe('the body that an error keeps is bounded', () => {
  test.each<[string, unknown]>([
    ['a long text', 'x'.repeat(10_000_000)],
    ['a long page', `<html>${'x'.repeat(10_000_000)}`],
    ['a long message', { error: 'x'.repeat(10_000_000) }],
    ['many messages', { error: Array.from({ length: 100_000 }, () => 'x'.repeat(100)) }],
    ['many keys', Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key-${index}`, index]))],
    [
      'long keys',
      Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}`.repeat(50_000), index])),
    ],
    ['deep objects', JSON.parse('{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000))],
    ['JSON text of all of it', JSON.stringify({ list: Array.from({ length: 100_000 }, () => ({ a: 'b' })) })],
  ])('for %s', (_name, body) => {
    const error = toVeniceError({ status: 500, body });
    expect(JSON.stringify(error.body).length).toBeLessThan(250_000);
    expect(error.message.length).toBeLessThan(20_000);
  });

  test('and a long text does not shorten the message after it', () => {
    const error = toVeniceError({
      status: 401,
      body: { request: 'x'.repeat(1_000_000), error: 'Authentication failed' },
    });
    expect(error.matchedBy).toBe('message');
    expect(error.message).toBe('Authentication failed');
  });

  test('and an unreadable property does not remove the others', () => {
    const body = Object.defineProperty({ error: 'Authentication failed' }, 'request', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(toVeniceError({ status: 401, body }).body).toEqual({ error: 'Authentication failed' });
    const issues = Object.defineProperty(
      [0, { message: 'Odd' }],
      0,
      Object.getOwnPropertyDescriptor(body, 'request') ?? {},
    );
    expect(toVeniceError({ status: 400, body: { issues } }).message).toBe('Odd');
  });

  test('and binary data is not copied byte by byte', () => {
    expect(toVeniceError({ status: 500, body: new Uint8Array([123, 125]) }).body).toEqual({});
  });
});
