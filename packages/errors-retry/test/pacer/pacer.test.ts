import { toVeniceError } from '@venice/errors-core';
import { isUnsent } from '@venice/errors-core/adapter';
import type { VeniceRulesOptions } from '@venice/errors-testing';
import { describe, expect, test } from 'vitest';
import { createPacer, type Hold } from '../../src/index.js';
import { PacedVenice, type TestFetch } from './support.js';

const isBroken: VeniceRulesOptions = {
  failures: [{ error: 'INVALID_MODEL', when: ({ fields }) => fields['broken'] === true }],
};

describe('a breaker of a scope', () => {
  test('opens after 5 failures in a row, and blocks its scope only', async () => {
    const venice = new PacedVenice(isBroken);
    const broken = { body: { user: 'a', broken: true } };
    expect(await venice.statuses(9, broken)).toEqual(Array.from({ length: 9 }, () => 400));
    expect(venice.sent).toBe(5);
    expect(await venice.statuses(2, { body: { user: 'b' } })).toEqual([200, 200]);
    expect(venice.sent).toBe(7);
  });

  test('answers with the error that has opened it, and the wait', async () => {
    const venice = new PacedVenice(isBroken);
    await venice.statuses(5, { body: { broken: true } });
    await venice.pass(2_000);
    const response = await venice.send();
    expect(isUnsent(response)).toBe(true);
    expect(response.url).toBe('https://api.venice.ai/api/v1/chat/completions');
    const error = toVeniceError({
      status: response.status,
      headers: response.headers,
      body: await response.text(),
      origin: 'client',
    });
    expect(error).toMatchObject({
      code: 'INVALID_MODEL',
      retryable: false,
      charged: 'no',
      retryAfterMs: 3_000,
    });
  });

  test('lets one probe through every 5 s, and closes after a success', async () => {
    const venice = new PacedVenice({ failures: [{ error: 'INVALID_MODEL', untilMs: 12_000 }] });
    await venice.statuses(20);
    expect(venice.sent).toBe(5);
    await venice.pass(5_000);
    await venice.statuses(20);
    expect(venice.sent).toBe(6);
    await venice.pass(10_000);
    expect(await venice.statuses(3)).toEqual([200, 200, 200]);
    expect(venice.sent).toBe(9);
  });

  test('counts failures in a row only, and none that time can clear', async () => {
    const venice = new PacedVenice(isBroken);
    for (let round = 0; round < 3; round++) {
      await venice.statuses(4, { body: { broken: true, round } });
      await venice.statuses(1, { body: { round } });
    }
    expect(venice.sent).toBe(15);
    const down = new PacedVenice({ failures: [{ error: 'MODEL_AT_CAPACITY' }] });
    await down.statuses(20);
    expect(down.sent).toBe(20);
  });

  test('uses the scope of the caller, for tenants that share a `user`', async () => {
    const venice = new PacedVenice(isBroken, {
      scopeOf: ({ headers }) => new Headers(headers as HeadersInit).get('x-tenant') ?? undefined,
    });
    const of = (tenant: string) => ({ headers: { authorization: 'Bearer one', 'x-tenant': tenant } });
    await venice.statuses(9, { ...of('a'), body: { broken: true } });
    expect(venice.sent).toBe(5);
    expect(await venice.statuses(1, of('b'))).toEqual([200]);
  });

  test('survives a `scopeOf` and an `onHold` that throw', async () => {
    const fail = (): never => {
      throw new Error('not ours');
    };
    const venice = new PacedVenice(isBroken, { scopeOf: fail, onHold: fail });
    expect(await venice.statuses(6, { body: { broken: true } })).toHaveLength(6);
  });

  test('survives an `onHold` that rejects', async () => {
    const onHold = () => Promise.reject(new Error('not ours'));
    const venice = new PacedVenice({ requestsPerMinute: 1 }, { onHold });
    await venice.statuses(1);
    const held = venice.send();
    await venice.pass(61_500);
    expect((await held).status).toBe(200);
  });
});

describe('a breaker of an account', () => {
  test.each(['INSUFFICIENT_BALANCE', 'AUTHENTICATION_FAILED', 'API_KEY_USD_SPEND_LIMIT_EXCEEDED'] as const)(
    'opens at once after %s, for every model and user of the key',
    async (code) => {
      const venice = new PacedVenice({
        failures: [{ error: code, when: ({ account }) => account.endsWith('one') }],
      });
      await venice.statuses(1);
      expect(isUnsent(await venice.send({ body: { model: 'other', user: 'b' } }))).toBe(true);
      expect(isUnsent(await venice.send({ key: 'two' }))).toBe(false);
      expect(venice.sent).toBe(2);
    },
  );

  test('lets the requests through that can clear an empty balance', async () => {
    const venice = new PacedVenice({ balance: 0 });
    expect(await venice.statuses(1)).toEqual([402]);
    for (const route of ['GET /billing/balance', 'POST /x402/top-up']) {
      expect(isUnsent(await venice.send({ route }))).toBe(false);
    }
    // A free success says nothing about the balance.
    expect(isUnsent(await venice.send({ body: { again: true } }))).toBe(true);
  });

  test('lets the requests through that need no credentials', async () => {
    const venice = new PacedVenice({ failures: [{ error: 'AUTHENTICATION_REQUIRED' }] });
    expect(await venice.statuses(1)).toEqual([402]);
    expect(isUnsent(await venice.send({ route: 'GET /models' }))).toBe(false);
    expect(isUnsent(await venice.send({ route: 'GET /billing/balance' }))).toBe(true);
  });

  test('sends fewer than 100 requests in five minutes of an empty account', async () => {
    const venice = new PacedVenice({ balance: 0 });
    for (let second = 0; second < 300; second++) {
      await venice.statuses(2, { body: { second } });
      await venice.pass(1_000);
    }
    expect(venice.sent).toBe(60);
  });
});

describe('the error budget', () => {
  test('holds requests until the reset, and up to 3 s longer', async () => {
    // The same user fails for several scopes, so no breaker opens.
    let index = 0;
    const venice = new PacedVenice(isBroken, { scopeOf: () => String(index++) });
    await venice.statuses(50, { body: { broken: true } });
    const held = venice.send();
    await venice.pass(0);
    expect(venice.holds).toMatchObject([
      { reason: 'error-budget', until: venice.now + 31_500, route: 'POST /chat/completions' },
    ]);
    expect(venice.pacer.inspect()).toMatchObject({ held: 1, budgets: [{ failures: 50 }] });
    expect(venice.sent).toBe(50);
    await venice.pass(31_500);
    expect((await held).status).toBe(200);
    expect(venice.pacer.inspect().held).toBe(0);
  });

  test('is corrected by the headers, of successes too', async () => {
    const now = 1_790_000_000_000;
    const holds: Hold[] = [];
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-resets': String(now + 10_000) };
    const respond: TestFetch = () => Promise.resolve(Response.json({}, { headers }));
    const pacer = createPacer({
      now: () => now,
      random: () => 0,
      sleep: () => Promise.reject(new Error('held')),
      onHold: (hold) => holds.push(hold),
    });
    const fetch = pacer.fetch(respond);
    await fetch('https://api.venice.ai/api/v1/models', {});
    await expect(fetch('https://api.venice.ai/api/v1/models', {})).rejects.toThrow('held');
    expect(holds).toMatchObject([{ reason: 'error-budget', until: now + 10_000 }]);
  });

  test('does not hold longer than the limit', async () => {
    let index = 0;
    const venice = new PacedVenice(isBroken, { scopeOf: () => String(index++), maxHoldMs: 10_000 });
    await venice.statuses(50, { body: { broken: true } });
    expect((await venice.send()).status).toBe(429);
    expect(venice.holds).toEqual([]);
  });

  test('ends with an abort, which leaves nothing behind', async () => {
    let index = 0;
    const venice = new PacedVenice(isBroken, { scopeOf: () => String(index++) });
    await venice.statuses(50, { body: { broken: true } });
    const abort = new AbortController();
    const held = venice.send({ signal: abort.signal });
    await venice.pass(0);
    abort.abort(new Error('enough'));
    await expect(held).rejects.toThrow('enough');
    expect(venice.pacer.inspect().held).toBe(0);
    expect(venice.sent).toBe(50);
    await expect(venice.send({ signal: AbortSignal.abort('before') })).rejects.toBe('before');
  });
});

describe('limits on requests and tokens', () => {
  test('hold requests that would be refused', async () => {
    const venice = new PacedVenice({ requestsPerMinute: 3 });
    expect(await venice.statuses(3)).toEqual([200, 200, 200]);
    const held = venice.send();
    await venice.pass(0);
    expect(venice.holds).toMatchObject([{ reason: 'request-limit' }]);
    await venice.pass(61_500);
    expect((await held).status).toBe(200);
    expect(venice.sent).toBe(4);
  });

  test('know tokens too, and other models are free', async () => {
    const venice = new PacedVenice({ tokensPerMinute: 10 });
    await venice.statuses(1, { body: { prompt: 'x'.repeat(100) } });
    const held = venice.send();
    await venice.pass(0);
    expect(venice.holds).toMatchObject([{ reason: 'token-limit' }]);
    expect(await venice.statuses(1, { body: { model: 'other' } })).toEqual([200]);
    await venice.pass(61_500);
    expect((await held).status).toBe(200);
  });
});

describe('the retry quota', () => {
  test('allows few retries in an outage, and answers the others with the failure', async () => {
    const venice = new PacedVenice({ failures: [{ error: 'MODEL_AT_CAPACITY' }] });
    for (let index = 0; index < 100; index++) {
      for (let attempt = 0; attempt < 3; attempt++)
        expect((await venice.send({ body: { index } })).status).toBe(503);
    }
    // 500 tokens, 14 for each retry.
    expect(venice.sent).toBe(100 + 35);
    expect(isUnsent(await venice.send({ body: { index: 0 } }))).toBe(true);
  });

  test('takes 5 tokens after a 429, and is refilled by successes', async () => {
    const venice = new PacedVenice({ failures: [{ error: 'MODEL_OVERLOADED', untilMs: 1_000 }] });
    await venice.send({ body: { index: 0 } });
    await venice.send({ body: { index: 0 } });
    expect(venice.pacer.inspect().accounts[0]?.retryTokens).toBe(495);
    await venice.pass(1_000);
    await venice.send({ body: { index: 1 } });
    expect(venice.pacer.inspect().accounts[0]?.retryTokens).toBe(496);
    await venice.send({ body: { index: 0 } });
    expect(venice.pacer.inspect()).toMatchObject({ accounts: [{ retryTokens: 500 }], retries: 0 });
  });

  test('throws the failure of a connection again', async () => {
    const failure = new TypeError('fetch failed');
    let sent = 0;
    const rejecting: TestFetch = () => {
      sent++;
      return Promise.reject(failure);
    };
    const fetch = createPacer().fetch(rejecting);
    for (let attempt = 0; attempt < 50; attempt++) {
      await expect(fetch('https://api.venice.ai/api/v1/models', {})).rejects.toBe(failure);
    }
    expect(sent).toBe(36);
  });
});

test('the state is bounded, opaque and plain data', async () => {
  const pacer = createPacer();
  const response = new Response();
  const respond: TestFetch = () => Promise.resolve(response);
  const fetch = pacer.fetch(respond);
  for (let index = 0; index < 10_050; index++) {
    await fetch('https://api.venice.ai/api/v1/chat/completions', {
      method: 'POST',
      body: `{"model":"m","user":"secret-${index}"}`,
    });
  }
  const state = pacer.inspect();
  expect(state.budgets).toHaveLength(10_000);
  expect(state.scopes).toHaveLength(10_000);
  expect(new Set(state.budgets.map(({ id }) => id)).size).toBe(10_000);
  expect(JSON.stringify(state)).not.toContain('secret');
  expect(structuredClone(state)).toEqual(state);
});

test('an abort ends a request whose upload hangs, and a limit of time sends it', async () => {
  const hanging = (signal?: AbortSignal): Request => {
    const init = { method: 'POST', body: new ReadableStream(), duplex: 'half', signal: signal ?? null };
    return new Request('https://api.venice.ai/api/v1/chat/completions', init);
  };
  const ok = new Response('ok');
  const respond: (request: Request) => Promise<Response> = () => Promise.resolve(ok);
  const call = createPacer().fetch(respond)(hanging(AbortSignal.timeout(1)));
  await expect(call).rejects.toThrow('timeout');
  expect(await createPacer({ bodyTimeoutMs: 1 }).fetch(respond)(hanging())).toBe(ok);
});

test('a response with a status that no `Response` can have stays unread', async () => {
  const odd = Object.defineProperty(new Response('odd'), 'status', { value: 999 });
  const respond: TestFetch = () => Promise.resolve(odd);
  const response = await createPacer().fetch(respond)('https://api.venice.ai/api/v1/models', {});
  expect(await response.text()).toBe('odd');
});

test('other hosts and successes are untouched', async () => {
  const response = new Response('ok');
  const respond: TestFetch = () => Promise.resolve(response);
  const fetch = createPacer({ isVenice: (url) => url.includes('venice') }).fetch(respond);
  expect(await fetch('https://other.example/', {})).toBe(response);
  expect(await fetch('https://api.venice.ai/api/v1/models', {})).toBe(response);
});
