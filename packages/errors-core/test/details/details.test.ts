import { describe, expect, test } from 'vitest';
import { type Issue, isVeniceError, toVeniceError } from '../../src/index.js';

function issuesOf(body: object): readonly Issue[] | undefined {
  return toVeniceError({ status: 400, body }).details.issues;
}

describe('the fields of a code', () => {
  test('have our names and the values that were sent', () => {
    const body = {
      error: 'Your prompt violates the content policy of Venice.ai or the model provider',
      suggested_prompt: 'A cat',
    };
    const error = toVeniceError({ status: 422, body });
    if (!isVeniceError(error, 'CONTENT_POLICY_VIOLATION')) expect.unreachable();
    expect(error.details).toEqual({ suggestedPrompt: 'A cat' });
  });

  test('are also read from an error object, with a single value as a list of one', () => {
    const body = {
      error: { message: 'Refused.', type: 'provider_content_policy', recommended_model: 'wan-2.6' },
    };
    expect(toVeniceError({ status: 422, body }).details).toEqual({ suggestedModels: ['wan-2.6'] });
  });

  test('are left out if they have other types than promised, and stay in the body', () => {
    const body = {
      error: 'Payment required',
      code: 'PAYMENT_REQUIRED',
      currentBalanceUsd: '0.05',
      minimumBalanceUsd: 0.1,
      supportedTokens: ['USDC', 7],
      reason: null,
    };
    const error = toVeniceError({ status: 402, body });
    expect(error).toMatchObject({ code: 'INSUFFICIENT_BALANCE', details: { minimumBalanceUsd: 0.1 }, body });
    expect(Object.keys(error.details)).toEqual(['minimumBalanceUsd']);
  });

  test('are not read for another code', () => {
    const body = { error: 'Authentication failed', suggested_prompt: 'A cat' };
    expect(toVeniceError({ status: 401, body }).details).toEqual({});
  });

  test('are not read from a prototype', () => {
    const body: unknown = JSON.parse(
      '{"error":"Insufficient x402 balance","__proto__":{"reason":"inherited"}}',
    );
    expect(toVeniceError({ status: 402, body }).details).toEqual({});
  });
});

describe('issues', () => {
  test('are read from a list, with path and code', () => {
    const issues = [
      { code: 'too_big', maximum: 4096, path: ['messages', 0, 'content'], message: 'Too long' },
      { code: 'custom', path: [], message: 'Odd' },
    ];
    expect(issuesOf({ error: 'Invalid request parameters', issues })).toEqual([
      { path: ['messages', 0, 'content'], message: 'Too long', code: 'too_big' },
      { path: [], message: 'Odd', code: 'custom' },
    ]);
  });

  test('are read from a tree', () => {
    const details = {
      _errors: ['Odd'],
      model: { _errors: ['Required'] },
      messages: { 0: { content: { _errors: ['Too long'] } } },
    };
    expect(issuesOf({ error: 'Invalid request parameters', details })).toEqual([
      { path: [], message: 'Odd' },
      { path: ['model'], message: 'Required' },
      { path: ['messages', '0', 'content'], message: 'Too long' },
    ]);
  });

  test('are read from a plain message', () => {
    expect(issuesOf({ error: 'Invalid request parameters', details: ' The width must be even. ' })).toEqual([
      { path: [], message: 'The width must be even.' },
    ]);
  });

  test('are those of the members of a union, not “Invalid input”', () => {
    const member = (message: string) => ({
      name: 'ZodError',
      issues: [{ code: 'custom', path: ['stop'], message }],
    });
    const union = {
      code: 'invalid_union',
      path: ['stop'],
      message: 'Invalid input',
      unionErrors: [member('A'), member('B'), member('A')],
    };
    expect(issuesOf({ error: 'Invalid request parameters', issues: [union] })).toEqual([
      { path: ['stop'], message: 'A', code: 'custom' },
      { path: ['stop'], message: 'B', code: 'custom' },
    ]);
  });

  test('are those of the union itself if its members have no issues', () => {
    const union = {
      code: 'invalid_union',
      path: ['stop'],
      message: 'Invalid input',
      unionErrors: [{ name: 'ZodError' }],
    };
    expect(issuesOf({ error: 'Invalid request parameters', issues: [union] })).toEqual([
      { path: ['stop'], message: 'Invalid input', code: 'invalid_union' },
    ]);
  });

  test('are not repeated if the tree and the list contain the same', () => {
    const body = {
      details: {
        _errors: [],
        messages: { 0: { content: { _errors: ['Too long'] } } },
        model: { _errors: ['Required'] },
      },
      error: 'Invalid request parameters',
      issues: [{ code: 'too_big', path: ['messages', 0, 'content'], message: 'Too long' }],
    };
    expect(issuesOf(body)).toEqual([
      { path: ['messages', 0, 'content'], message: 'Too long', code: 'too_big' },
      { path: ['model'], message: 'Required' },
    ]);
  });

  test('have the code of the validator as their message if they have none', () => {
    const issues = [{ code: 'too_big', maximum: 4096, path: ['input'] }];
    expect(issuesOf({ error: 'Invalid request parameters', issues })).toEqual([
      { path: ['input'], message: 'too_big', code: 'too_big' },
    ]);
  });

  test('are left out if they are empty', () => {
    const issues = ['', '  ', null, 7, {}, { message: ' ', path: ['a'] }];
    const error = toVeniceError({ status: 400, body: { issues, details: { _errors: [''] } } });
    expect(error.details.issues).toBeUndefined();
    expect(error.message).toBe('Invalid request parameters');
  });

  test('give the error its message if the body has none', () => {
    const body = { issues: [{ message: 'model is required', path: ['model'] }] };
    expect(toVeniceError({ status: 400, body }).message).toBe('model is required');
  });

  test('are kept on an error without a known code', () => {
    const error = toVeniceError({
      status: 422,
      body: { error: 'New words', details: { a: { _errors: ['Odd'] } } },
    });
    expect(error).toMatchObject({ code: undefined, details: { issues: [{ path: ['a'], message: 'Odd' }] } });
  });
});

describe('creditsRefunded', () => {
  test.each([true, false])('has the value in the body: %s', (credits_refunded) => {
    expect(
      toVeniceError({ status: 500, body: { error: 'Inference processing failed', credits_refunded } }),
    ).toMatchObject({
      creditsRefunded: credits_refunded,
    });
    expect(
      toVeniceError({ status: 422, body: { error: { message: 'Refused', credits_refunded } } }),
    ).toMatchObject({
      creditsRefunded: credits_refunded,
    });
  });

  test.each([undefined, null, 'yes', 1])('is undefined if the body has %j', (credits_refunded) => {
    const error = toVeniceError({
      status: 500,
      body: { error: 'Inference processing failed', credits_refunded },
    });
    expect(error.creditsRefunded).toBeUndefined();
  });
});

describe('requestId', () => {
  const body = { error: 'Invalid request parameters', request_id: 'from-body' };

  test('is read from cf-ray, else x-request-id, else the body, else the message', () => {
    const idOf = (headers: object, sent: object = body) =>
      toVeniceError({ status: 400, headers, body: sent }).requestId;
    expect(idOf({ 'x-request-id': 'from-header', 'CF-RAY': 'ray' })).toBe('ray');
    expect(idOf({ 'X-Request-ID': 'from-header' })).toBe('from-header');
    expect(idOf({})).toBe('from-body');
    const message =
      'Invalid request parameters. For assistance, please reach out to support@venice.ai and reference request ID: abc-1';
    expect(idOf({}, { error: message })).toBe('abc-1');
    expect(idOf({}, { error: 'Invalid request parameters' })).toBeUndefined();
  });

  test('is not read from an empty header or a number', () => {
    expect(toVeniceError({ status: 400, headers: { 'cf-ray': '' }, body }).requestId).toBe('from-body');
    expect(toVeniceError({ status: 400, body: { error: 'x', request_id: 7 } }).requestId).toBeUndefined();
  });
});

describe('headers are read', () => {
  const pairs: [string, string][] = [
    ['CF-Ray', 'ray'],
    ['retry-AFTER', '3'],
  ];
  class AxiosHeaders {
    readonly [name: string]: unknown;
    constructor() {
      Object.assign(this, Object.fromEntries(pairs));
    }
    *[Symbol.iterator]() {
      yield* pairs;
    }
  }

  test.each(['\r\n', '\n'])('from a block of lines: %j', (end) => {
    const headers = ['HTTP/1.1 429 Too Many Requests', ...pairs.map((pair) => pair.join(':')), '', ''].join(
      end,
    );
    const error = toVeniceError({ status: 429, headers, body: { error: 'Rate limit exceeded' } });
    expect(error).toMatchObject({ requestId: 'ray', retryAfterMs: 3_000 });
  });

  test.each([['cf-ray'], [7, 'ray'], [null, {}, { name: 7 }], 'cf-ray', ''])('not from %j', (...headers) => {
    expect(toVeniceError({ status: 429, headers }).requestId).toBeUndefined();
  });

  test.each<[string, object]>([
    ['from Headers', new Headers(pairs)],
    ['from a plain object', Object.fromEntries(pairs)],
    ['from an object of lists', { 'CF-Ray': ['ray'], 'retry-after': ['3'], 'set-cookie': ['a', 'b'] }],
    [
      'from an object without prototype',
      Object.assign(Object.create(null) as object, Object.fromEntries(pairs)),
    ],
    ['from an object of numbers', { 'cf-ray': 'ray', 'retry-after': 3 }],
    ['from pairs', pairs],
    ['from a Map', new Map(pairs)],
    ['from the flat list of Node', pairs.flat()],
    ['from objects with `name` and `value`', pairs.map(([name, value]) => ({ name, value }))],
    ['from a list of lines', pairs.map((pair) => pair.join(': '))],
    ['from an instance of a class of the client', new AxiosHeaders()],
    [
      'from an object with some unreadable values',
      { a: null, b: undefined, c: {}, 'cf-ray': 'ray', 'retry-after': ' 3 ' },
    ],
  ])('%s, with names in any case', (_name, headers) => {
    const error = toVeniceError({ status: 503, headers, body: { error: 'x' } });
    expect(error).toMatchObject({ requestId: 'ray', retryAfterMs: 3_000 });
  });
});
