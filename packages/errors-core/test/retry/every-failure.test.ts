import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  toVeniceError,
  type VeniceErrorCode,
  veniceErrorCodes,
  veniceErrorDefinitions,
} from '../../src/index.js';
import { decideRetry, type RetryContext, retryReasons } from '../../src/retry.js';
import { hostileValues } from '../support/hostile-values.js';

interface Catalog {
  readonly routes: Readonly<Record<string, { readonly billing: { readonly charged: string } }>>;
}
const { routes }: Catalog = JSON.parse(readFileSync(new URL('../../errors.json', import.meta.url), 'utf8'));

/** Returns whether the catalog rules out a charge of a failed request. An oracle of its own: it reads errors.json. */
function isFree(code: VeniceErrorCode, route: string, status: number): boolean {
  const { charged, routes: atRoutes } = veniceErrorDefinitions[code];
  const billing = routes[route]?.billing.charged;
  return (
    (atRoutes?.[route]?.charged ?? charged) === 'no' ||
    billing === 'free' ||
    (billing === 'on-output' && status !== 504 && Math.floor(status / 10) !== 52)
  );
}

describe.each(Object.keys(routes))('on %s', (route) => {
  test('no failure of the catalog leads to a second charge', () => {
    for (const code of veniceErrorCodes) {
      const { status, message, actions } = veniceErrorDefinitions[code];
      for (const observed of new Set([status, actions.includes('wait') ? 504 : status])) {
        const error = toVeniceError({ status: observed, body: { error: message, code }, route });
        const decision = decideRetry(error, { random: 0 });
        // The same signed payment is credited at most once.
        if (!decision.retry || code === 'PAYMENT_IN_PROGRESS') continue;
        expect(error.code, `${code} ${observed}`).toBe(code);
        expect(isFree(code, route, observed), `${code} ${observed}`).toBe(true);
      }
    }
  });
});

const anyNumber = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(NaN, Infinity, -Infinity, -0, 0, 1, 2 ** 31, Number.MAX_VALUE, Number.MIN_VALUE),
);
const anyFlag = fc.option(fc.boolean(), { nil: undefined });
const maybeNumber = fc.option(anyNumber, { nil: undefined });
const anyContext: fc.Arbitrary<RetryContext> = fc.record({
  attempt: maybeNumber,
  maxAttempts: maybeNumber,
  elapsedMs: maybeNumber,
  deadlineMs: maybeNumber,
  maxWaitMs: maybeNumber,
  baseMs: maybeNumber,
  capMs: maybeNumber,
  random: fc.oneof(
    maybeNumber,
    anyNumber.map((value) => () => value),
  ),
  now: maybeNumber,
  streamStarted: anyFlag,
  replayable: anyFlag,
  singleUse: anyFlag,
  canSign: anyFlag,
});
const anyError = fc
  .record({
    code: fc.constantFrom(...veniceErrorCodes),
    route: fc.option(fc.constantFrom(...Object.keys(routes)), { nil: undefined }),
    retryAfter: fc.option(fc.oneof(anyNumber.map(String), fc.string()), { nil: undefined }),
    reset: fc.option(anyNumber.map(String), { nil: undefined }),
    retryAfterMs: maybeNumber,
    singleUse: fc.boolean(),
  })
  .map(({ code, route, retryAfter, reset, retryAfterMs, singleUse }) => {
    const { status, message } = veniceErrorDefinitions[code];
    const headers = {
      ...(retryAfter !== undefined && { 'retry-after': retryAfter }),
      ...(reset !== undefined && { 'x-ratelimit-remaining': '0', 'x-ratelimit-resets': reset }),
    };
    const record = toVeniceError({ status, headers, body: { error: message }, route, singleUse }).toJSON();
    return retryAfterMs === undefined ? record : { ...record, retryAfterMs };
  });

test('every error and every number gets a decision that a loop can follow', () => {
  fc.assert(
    fc.property(anyError, anyContext, fc.option(anyError), (error, context, previous) => {
      const decision = decideRetry(error, { ...context, previous });
      expect(Object.hasOwn(retryReasons, decision.reason)).toBe(true);
      expect(decision.message).toBe(retryReasons[decision.reason]);
      expect(Number.isInteger(decision.delayMs)).toBe(true);
      expect(decision.delayMs).toBeGreaterThanOrEqual(0);
      expect(decision.delayMs).toBeLessThan(2 ** 31);
      if (!decision.retry) {
        expect(decision.delayMs).toBe(0);
        return;
      }
      const { attempt = 1, maxAttempts = 3, elapsedMs = 0, deadlineMs = Infinity } = context;
      expect(Math.max(attempt, 1)).toBeLessThan(maxAttempts);
      if (deadlineMs !== Infinity) expect(elapsedMs + decision.delayMs).toBeLessThan(deadlineMs);
      expect(context.streamStarted).not.toBe(true);
      expect(context.replayable).not.toBe(false);
      if (context.singleUse === true) expect(decision.newSignature).toBe(true);
      if (decision.newSignature) expect(context.canSign).toBe(true);
      if (context.random === undefined) return;
      expect(decideRetry(error, { ...context, previous, now: context.now ?? 0 })).toEqual(
        decideRetry(error, { ...context, previous, now: context.now ?? 0 }),
      );
    }),
    { seed: 20_261_127, numRuns: 400 },
  );
});

test('never throws', () => {
  const throwing = (): never => {
    throw new Error('no');
  };
  const contexts = [
    null,
    0,
    'attempt',
    { random: throwing, now: throwing },
    new Proxy({}, { ownKeys: throwing }),
    { attempt: '2', maxAttempts: null, deadlineMs: {}, previous: throwing },
  ] as unknown as RetryContext[];
  for (const context of contexts)
    for (const value of [
      ...Object.values(hostileValues).map((create) => create()),
      toVeniceError({ status: 503 }),
    ]) {
      const { retry, delayMs } = decideRetry(value, context);
      expect([typeof retry, Number.isFinite(delayMs)]).toEqual(['boolean', true]);
    }
});

test.each(['attempt', 'maxAttempts', 'deadlineMs', 'maxWaitMs'])(
  '`%s` that is not a number ends the retries',
  (name) => {
    const error = toVeniceError({
      status: 503,
      body: { error: 'The model is at capacity.' },
      route: 'GET /models',
    });
    expect(decideRetry(error).retry).toBe(true);
    const throwing = {
      valueOf(): never {
        throw new Error('no');
      },
    };
    for (const value of [NaN, Symbol('1'), 9n, '9', {}, [9], throwing]) {
      const context: object = { [name]: value };
      expect(decideRetry(error, context), typeof value).toMatchObject({ retry: false, delayMs: 0 });
    }
  },
);
