import errors from '@venice/errors-core/errors.json' with { type: 'json' };
import { createPacer } from '@venice/errors-retry';
import {
  type PlannedResponse,
  startVeniceErrorServer,
  type VeniceErrorServer,
} from '@venice/errors-testing/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doubleCharges } from '../../src/simulate.js';
import { anyRoute, chats, failureOf } from '../clients.js';

let server: VeniceErrorServer;

beforeAll(async () => {
  server = await startVeniceErrorServer();
});

afterAll(async () => {
  await server.close();
});

const CALLS = 400;

test.each(Object.entries(chats))(
  '%s: in an outage the load is at most 1.1 times the usual one',
  async (_, post) => {
    const { baseURL, requests } = server.play({ failures: [{ error: 'MODEL_AT_CAPACITY' }] });
    const target = { baseURL, pacer: createPacer() };
    const calls = Array.from({ length: CALLS }, (_each, index) =>
      failureOf(
        post(target, '/chat/completions', {
          model: 'm',
          messages: [{ role: 'user', content: String(index) }],
          user: `user-${index}`,
          prompt: String(index),
        }),
      ),
    );
    expect(await Promise.all(calls)).not.toContain(undefined);
    expect(requests.length).toBeGreaterThan(CALLS);
    expect(requests.length / CALLS).toBeLessThanOrEqual(1.1);
  },
);

describe.each(Object.entries(anyRoute))('%s', (_, post) => {
  const paths = Object.keys(errors.routes).flatMap((route) => {
    const [method, path = ''] = route.split(' ');
    return method === 'POST' && path.startsWith('/') && !path.includes('{') ? [path] : [];
  });
  const failures: readonly PlannedResponse[] = [
    'REQUEST_TIMEOUT',
    'INFERENCE_FAILED',
    { status: 502, body: '<html>' },
    { status: 524 },
  ];

  test('pays for nothing twice, whatever the first response of any route is', async () => {
    const outcomes = await Promise.all(
      paths.flatMap((path) =>
        failures.map(async (failure) => {
          const { baseURL, charges } = server.play({ sequence: [failure] });
          await failureOf(post({ baseURL, pacer: createPacer() }, path, { model: 'm', prompt: path }));
          return doubleCharges(charges) === 0 ? [] : [`${path} after ${JSON.stringify(failure)}`];
        }),
      ),
    );
    expect(outcomes.flat()).toEqual([]);
    expect(paths.length).toBeGreaterThan(20);
  });
});
