import { describe, expect, test } from 'vitest';
import { getVeniceError, toVeniceError, type VeniceErrorCode, veniceErrorFromJSON } from '../../src/index.js';
import { decideRetry, type RetryContext, type RetryReason, retryReasons } from '../../src/retry.js';

const CHAT = 'POST /chat/completions';
const busy = toVeniceError({ status: 503, body: { error: 'The model is at capacity.' }, route: CHAT });
const NOW = 1_800_000_000_000;

function failed(status: number, error: string, rest: object = {}): ReturnType<typeof toVeniceError> {
  return toVeniceError({ status, body: { error }, route: CHAT, ...rest });
}

function reasonOf(caught: unknown, context?: RetryContext): RetryReason {
  return decideRetry(caught, context).reason;
}

describe('the wait', () => {
  test('is the one that the server asks for, exactly', () => {
    for (const attempt of [1, 2]) {
      const error = failed(429, 'The model is currently overloaded.', { headers: { 'retry-after': '7' } });
      expect(decideRetry(error, { attempt, random: 0.9 })).toEqual({
        retry: true,
        delayMs: 7_000,
        reason: 'server-wait',
        message: retryReasons['server-wait'],
        newSignature: false,
      });
    }
  });

  test('ends with the reset of an exhausted limit, plus up to 3 s', () => {
    for (const [random, extra] of [
      [0, 0],
      [0.5, 1_500],
      [1, 3_000],
    ] as const) {
      const error = failed(429, 'Rate limit exceeded', {
        headers: {
          'x-ratelimit-remaining-requests': '0',
          'x-ratelimit-reset-requests': String(NOW + 20_000),
        },
      });
      const { delayMs, reason } = decideRetry(error, { random, now: NOW });
      expect({ delayMs, reason }).toEqual({ delayMs: 20_000 + extra, reason: 'limit-reset' });
    }
  });

  test('counts from the time of the decision', () => {
    const error = failed(429, 'Rate limit exceeded', {
      headers: {
        'x-ratelimit-remaining-requests': '0',
        'x-ratelimit-reset-requests': String(Date.now() + 20_000),
      },
    });
    const reset = error.rateLimit?.requests?.resetAt ?? 0;
    expect(decideRetry(error, { random: 0, now: reset - 5_000 }).delayMs).toBe(5_000);
    expect(decideRetry(error, { random: 0, now: reset + 5_000 }).delayMs).toBe(0);
  });

  test('is the window of an exhausted error budget without a reset, plus up to 3 s', () => {
    const error = failed(429, 'Too many failed attempts (> 50) resulting in a non-success status code.');
    expect(decideRetry(error, { random: 0.5 })).toMatchObject({ delayMs: 31_500, reason: 'limit-reset' });
  });

  test('prefers the wait of the server to the reset of a limit', () => {
    const error = failed(429, 'Rate limit exceeded', {
      headers: {
        'retry-after': '2',
        'x-ratelimit-remaining-requests': '0',
        'x-ratelimit-reset-requests': String(NOW + 20_000),
      },
    });
    expect(decideRetry(error, { now: NOW })).toMatchObject({ delayMs: 2_000, reason: 'server-wait' });
  });

  test('is the usual one if the response has none', () => {
    const error = failed(429, 'The model is currently overloaded. Please try again later.');
    expect(decideRetry(error)).toMatchObject({ delayMs: 30_000, reason: 'usual-wait' });
  });

  test('is random otherwise, and doubles up to 30 s', () => {
    const longest = [1, 2, 3, 4, 5, 6, 7, 8, 2_000].map(
      (attempt) => decideRetry(busy, { attempt, maxAttempts: Infinity, random: 1 }).delayMs,
    );
    expect(longest).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    expect(decideRetry(busy, { random: 0 })).toMatchObject({ retry: true, delayMs: 0, reason: 'backoff' });
    expect(decideRetry(busy, { random: () => 0.25 }).delayMs).toBe(125);
    expect(decideRetry(busy, { random: 1, baseMs: 10, capMs: 15, attempt: 2 }).delayMs).toBe(15);
  });
});

describe('a request is not sent again', () => {
  test.each<[RetryReason, unknown, RetryContext]>([
    ['attempts-used', busy, { attempt: 3 }],
    ['attempts-used', busy, { attempt: 1, maxAttempts: 1 }],
    ['body-not-replayable', busy, { replayable: false }],
    ['output-began', busy, { streamStarted: true }],
    ['output-began', busy, { streamStarted: 1 as never }],
    ['signature-used', busy, { singleUse: 'yes' as never, canSign: 'yes' as never }],
    // A gateway can have replaced the status of a call that was carried out.
    ...[400, 429, 500, 503].map((status): [RetryReason, unknown, RetryContext] => {
      const error = { code: 'REQUEST_TIMEOUT', message: 'The request took too long.' };
      return ['may-be-charged', toVeniceError({ status, body: { error }, route: CHAT }), {}];
    }),
    ['deadline-reached', busy, { elapsedMs: 900, deadlineMs: 1_000, random: 0.2 }],
    ['deadline-reached', busy, { deadlineMs: 0, random: 0 }],
    ['not-retryable', failed(400, 'Invalid request parameters'), {}],
    ['not-retryable', failed(402, 'Insufficient balance'), {}],
    ['wait-too-long', failed(429, 'Rate limit exceeded', { headers: { 'retry-after': '7200' } }), {}],
    ['wait-too-long', failed(429, 'Rate limit exceeded', { headers: { 'retry-after': '90' } }), {}],
    [
      'wait-too-long',
      failed(429, 'Rate limit exceeded', { headers: { 'retry-after': '9' } }),
      { maxWaitMs: 5 },
    ],
    ['not-a-failure', new TypeError('x is not a function'), {}],
    ['not-a-failure', new DOMException('Canceled', 'AbortError'), {}],
    ['not-a-failure', undefined, {}],
  ])('%s: %o %o', (reason, caught, context) => {
    expect(decideRetry(caught, context)).toEqual({
      retry: false,
      delayMs: 0,
      reason,
      message: retryReasons[reason],
      newSignature: false,
    });
  });

  test('if it may have been charged', () => {
    const timeout = failed(504, 'The request timed out.');
    expect(reasonOf(timeout)).toBe('may-be-charged');
    const refunded = toVeniceError({
      status: 500,
      body: { error: 'Inference processing failed', credits_refunded: true },
      route: 'POST /unknown/route',
    });
    expect(reasonOf(refunded)).toBe('backoff');
    expect(reasonOf(failed(500, 'Inference processing failed', { route: 'POST /unknown/route' }))).toBe(
      'may-be-charged',
    );
    expect(reasonOf(failed(500, 'Inference processing failed', { route: 'GET /models' }))).toBe('backoff');
  });

  test('a third time after two equal 500s on chat or /responses', () => {
    for (const route of [CHAT, 'POST /responses']) {
      const first = failed(500, 'Inference processing failed', { route });
      const again = failed(500, 'Inference processing failed', { route });
      expect(reasonOf(first, { attempt: 1 })).toBe('backoff');
      expect(reasonOf(again, { attempt: 2, previous: first })).toBe('repeated-failure');
      expect(reasonOf(again, { attempt: 2, previous: busy })).toBe('backoff');
    }
    const unknown = (id: string) => failed(500, `Something broke (request ${id})`);
    expect(reasonOf(unknown('req_8f2a91'), { attempt: 2, previous: unknown('req_77ab02') })).toBe(
      'repeated-failure',
    );
    expect(
      reasonOf(failed(500, 'Something broke'), { attempt: 2, previous: failed(500, 'Another thing') }),
    ).toBe('backoff');
    const elsewhere = failed(500, 'Inference processing failed', { route: 'POST /embeddings' });
    expect(reasonOf(elsewhere, { attempt: 2, previous: elsewhere })).toBe('backoff');
  });
});

describe('a signature that can be used once', () => {
  const used = failed(503, 'The model is at capacity.', { singleUse: true });
  const refused = toVeniceError({
    status: 401,
    body: { error: 'Sign-in-with-X authentication failed', code: 'X402_SIGN_IN_EXPIRED' },
    route: CHAT,
  });

  test('is used with a new one only', () => {
    expect(reasonOf(used)).toBe('signature-used');
    expect(reasonOf(busy, { singleUse: true })).toBe('signature-used');
    expect(decideRetry(used, { canSign: true })).toMatchObject({
      retry: true,
      reason: 'new-signature',
      newSignature: true,
    });
    expect(decideRetry(busy, { singleUse: true, canSign: true })).toMatchObject({
      retry: true,
      reason: 'backoff',
      newSignature: true,
    });
  });

  test('keeps the wait of the server', () => {
    const headers = { 'retry-after': '3' };
    const limited = failed(429, 'Rate limit exceeded', { headers, singleUse: true });
    expect(decideRetry(limited, { canSign: true })).toMatchObject({ retry: true, delayMs: 3_000 });
    const forHours = failed(429, 'Rate limit exceeded', {
      headers: { 'retry-after': '7200' },
      singleUse: true,
    });
    expect(reasonOf(forHours, { canSign: true })).toBe('wait-too-long');
  });

  test('that was refused is renewed once', () => {
    expect(reasonOf(refused)).toBe('not-retryable');
    expect(decideRetry(refused, { canSign: true })).toMatchObject({ retry: true, newSignature: true });
    expect(reasonOf(refused, { canSign: true, attempt: 2 })).toBe('repeated-failure');
    expect(reasonOf(refused, { canSign: true, attempt: 2, previous: refused })).toBe('repeated-failure');
    expect(reasonOf(refused, { canSign: true, attempt: 2, previous: busy })).toBe('new-signature');
  });

  test('is not that of a payment, which is sent again unchanged or not at all', () => {
    const route = 'POST /x402/top-up';
    const settling = toVeniceError({ status: 409, body: { error: 'PAYMENT_IN_PROGRESS' }, route });
    expect(decideRetry(settling)).toMatchObject({ retry: true, newSignature: false });
    for (const [status, code] of [
      [400, 'INVALID_PAYMENT'],
      [402, 'X402_TOP_UP_PAYMENT_REQUIRED'],
    ] as const satisfies (readonly [number, VeniceErrorCode])[]) {
      const error = toVeniceError({ status, body: { error: code }, route });
      expect(error.code).toBe(code);
      expect(decideRetry(error, { canSign: true }).retry).toBe(false);
    }
  });
});

describe('a failure without a response', () => {
  const refused = Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED', syscall: 'connect' }),
  });
  const broken = Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
  });

  test('is one to retry if nothing was sent, or if the route is free', () => {
    expect(reasonOf(refused, { route: 'POST /video/queue' })).toBe('backoff');
    expect(reasonOf(broken, { route: 'GET /models' })).toBe('backoff');
    for (const route of [CHAT, 'POST /video/queue', undefined])
      expect(reasonOf(broken, { route })).toBe('may-be-charged');
  });
});

test('an error is read from its record, from what wraps it, and from a record of another version', () => {
  const record: unknown = JSON.parse(JSON.stringify(busy));
  expect(reasonOf(record)).toBe('backoff');
  expect(reasonOf(veniceErrorFromJSON(record))).toBe('backoff');
  expect(reasonOf(new Error('wrapped', { cause: busy }))).toBe('backoff');
  const newer = {
    ...busy.toJSON(),
    code: 'MODEL_ON_HOLIDAY',
    charged: 'perhaps',
    waitSource: 'oracle',
    extra: 1,
  };
  expect(reasonOf(newer)).toBe('may-be-charged');
  expect(reasonOf({ ...newer, charged: 'no', actions: ['meditate', 'wait'] })).toBe('backoff');
  expect(getVeniceError(busy)).toBe(busy);
});

test('every reason has a text', () => {
  for (const text of Object.values(retryReasons)) expect(text).toMatch(/^[A-Z].*\.$/);
});
