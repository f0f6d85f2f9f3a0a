import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  startVeniceErrorServer,
  type VeniceErrorServer,
  type VeniceRulesScenario,
} from '../../src/server.js';

let server: VeniceErrorServer;

beforeAll(async () => {
  server = await startVeniceErrorServer();
});

afterAll(async () => {
  await server.close();
});

function post({ baseURL }: VeniceRulesScenario, body: object, init: RequestInit = {}): Promise<Response> {
  return fetch(`${baseURL}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify({ model: 'm', ...body }),
    ...init,
  });
}

describe('a base URL that follows the rules', () => {
  test('succeeds and reports the budget', async () => {
    const scenario = server.play();
    const response = await post(scenario, {});
    expect(await response.json()).toMatchObject({ object: 'chat.completion' });
    expect(response.headers.get('x-ratelimit-remaining')).toBe('50');
    expect(scenario.requests).toMatchObject([{ method: 'POST', path: '/chat/completions' }]);
    expect(scenario.statuses).toEqual([200]);
    expect(scenario.charges).toMatchObject([{ route: 'POST /chat/completions' }]);
  });

  test('blocks a user after 50 failures, and no other user', async () => {
    const scenario = server.play({
      failures: [{ error: 'INVALID_MODEL', when: ({ user }) => user === 'a' }],
    });
    for (let count = 0; count < 50; count++) await (await post(scenario, { user: 'a' })).text();
    expect((await post(scenario, { user: 'a' })).status).toBe(429);
    expect((await post(scenario, { user: 'b' })).status).toBe(200);
  });

  test('plays a sequence and streams', async () => {
    const scenario = server.play({ sequence: ['MODEL_OVERLOADED'] });
    expect((await post(scenario, {})).headers.get('retry-after')).toBe('30');
    expect(await (await post(scenario, { stream: true })).text()).toContain('[DONE]');
  });

  test('has a state of its own', async () => {
    const empty = server.play({ balance: 0 });
    expect((await post(empty, {})).status).toBe(402);
    expect((await post(server.play(), {})).status).toBe(200);
  });

  test('frees the request in flight of a client that goes away', async () => {
    const scenario = server.play({ latencyMs: 60_000 });
    const headers = (nonce: number) => ({
      'sign-in-with-x': btoa(JSON.stringify({ address: '0x1', nonce })),
    });
    const gone = new AbortController();
    const open = Array.from({ length: 5 }, (_, nonce) =>
      post(scenario, {}, { headers: headers(nonce), signal: gone.signal }),
    );
    await expect.poll(() => scenario.requests.length).toBe(5);
    gone.abort();
    await Promise.allSettled(open);
    const late = new AbortController();
    await expect
      .poll(async () => {
        const count = scenario.statuses.length;
        const response = post(scenario, {}, { headers: headers(count), signal: late.signal });
        response.catch(() => {});
        while (scenario.statuses.length === count) await new Promise(setImmediate);
        return scenario.statuses.at(-1);
      })
      .toBe(200);
    late.abort();
  });
});
