import { isUnsent } from '@venice/errors-core/adapter';
import { describe, expect, test } from 'vitest';
import { createPacer } from '../../src/index.js';
import { PacedVenice, type TestFetch } from './support.js';

const BROKEN = { body: { broken: true } };

function brokenVenice(): PacedVenice {
  return new PacedVenice({
    failures: [{ error: 'INVALID_MODEL', when: ({ fields }) => fields['broken'] === true }],
  });
}

describe('requests that are sent together', () => {
  test('are one probe of the breaker of a scope, and of an account', async () => {
    const venice = brokenVenice();
    await venice.statuses(5, BROKEN);
    await venice.pass(5_000);
    const together = Array.from({ length: 20 }, (_, id) => venice.send({ body: { broken: true, id } }));
    expect((await Promise.all(together)).filter((response) => !isUnsent(response))).toHaveLength(1);
    expect(venice.sent).toBe(6);
    const empty = new PacedVenice({ balance: 0 });
    await empty.statuses(1);
    await empty.pass(5_000);
    await Promise.all(Array.from({ length: 20 }, (_, id) => empty.send({ body: { user: String(id) } })));
    expect(empty.sent).toBe(2);
  });

  test('share what is left of a limit', async () => {
    const venice = new PacedVenice({ requestsPerMinute: 3 });
    await venice.statuses(1);
    const together = Array.from({ length: 5 }, (_, id) => venice.send({ body: { id } }));
    await venice.pass(0);
    expect([venice.sent, venice.holds.length]).toEqual([3, 3]);
    await venice.pass(61_500);
    await venice.pass(61_500);
    expect((await Promise.all(together)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });
});

test('a clock that is set back does not keep a breaker open', async () => {
  let now = 1_790_000_000_000;
  let status = 401;
  let sent = 0;
  const respond: TestFetch = () => {
    sent++;
    return Promise.resolve(Response.json({ error: 'Authentication failed' }, { status }));
  };
  const fetch = createPacer({ now: () => now }).fetch(respond);
  const send = () => fetch('https://api.venice.ai/api/v1/billing/balance', {});
  await send();
  now -= 3_600_000;
  for (let index = 0; index < 3; index++) await send();
  expect(sent).toBe(2);
  status = 200;
  now += 5_000;
  for (let index = 0; index < 3; index++) expect((await send()).status).toBe(200);
  expect(sent).toBe(5);
});

test('a wait that is longer than any timer ends with the signal', async () => {
  const now = Date.now();
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-resets': String(now + 2 ** 33) };
  const respond: TestFetch = () => Promise.resolve(Response.json({}, { headers }));
  const waits: number[] = [];
  const fetch = createPacer({
    now: () => now,
    maxHoldMs: Infinity,
    sleep: (ms) => {
      waits.push(ms);
      return Promise.reject(new Error('held'));
    },
  }).fetch(respond);
  await fetch('https://api.venice.ai/api/v1/models', {});
  await expect(fetch('https://api.venice.ai/api/v1/models', {})).rejects.toThrow('held');
  expect(waits).toEqual([2 ** 31 - 1]);
});

test.each([
  ['a form', form],
  ['URLSearchParams', () => new URLSearchParams('prompt=a')],
])('%s that is sent again is a retry', async (_, body) => {
  let sent = 0;
  const respond: TestFetch = () => {
    sent++;
    return Promise.resolve(Response.json({ error: 'The model is at capacity.' }, { status: 503 }));
  };
  const pacer = createPacer();
  const fetch = pacer.fetch(respond);
  // A client can build the form anew for each attempt.
  const send = () => fetch('https://api.venice.ai/api/v1/image/edit', { method: 'POST', body: body() });
  for (let attempt = 0; attempt < 50; attempt++) await send();
  // 500 tokens, 14 for each retry.
  expect(sent).toBe(36);
});

test('`model` and `user` of a form count', async () => {
  const seen: unknown[] = [];
  const pacer = createPacer({
    scopeOf: ({ model, user }) => {
      seen.push([model, user]);
      return user;
    },
  });
  const respond: TestFetch = () => Promise.resolve(Response.json({}));
  const fetch = pacer.fetch(respond);
  await fetch('https://api.venice.ai/api/v1/image/edit', { method: 'POST', body: form() });
  expect(seen).toEqual([['m', 'u']]);
});

function form(): FormData {
  const data = new FormData();
  data.set('model', 'm');
  data.set('user', 'u');
  data.set('image', new File(['pixels'], 'a.png', { type: 'image/png' }));
  return data;
}
