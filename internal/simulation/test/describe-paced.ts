import { getVeniceError } from '@venice/errors-core';
import { createPacer } from '@venice/errors-retry';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureOf, type Post, type Target } from './clients.js';

/** Describes what real clients above a pacer do, over sockets. */
export function describePaced(clients: Readonly<Record<string, Post>>): void {
  let server: VeniceErrorServer;

  beforeAll(async () => {
    server = await startVeniceErrorServer();
  });

  afterAll(async () => {
    await server.close();
  });

  describe.each(Object.entries(clients))('%s', (_, post) => {
    const chat = (target: Target, user: string): PromiseLike<unknown> =>
      post(target, '/chat/completions', { model: 'm', messages: [{ role: 'user', content: 'x' }], user });

    test('raises its own failure for a request that was not sent, once', async () => {
      const { baseURL, requests } = server.play({ balance: 0 });
      const target = { baseURL, pacer: createPacer() };
      const first = getVeniceError(await failureOf(chat(target, 'u')));
      expect(first).toMatchObject({ code: 'INSUFFICIENT_BALANCE' });
      expect(first?.origin).toBeUndefined();
      const caught = await failureOf(chat(target, 'another'));
      expect(getVeniceError(caught)).toMatchObject({
        code: 'INSUFFICIENT_BALANCE',
        status: 402,
        origin: 'client',
        retryable: false,
        charged: 'no',
      });
      expect(getVeniceError(caught)?.retryAfterMs).toBeLessThanOrEqual(5_000);
      expect(requests).toHaveLength(1);
    });

    test('is answered next to a broken tenant', async () => {
      const { baseURL, requests } = server.play({
        failures: [{ error: 'INVALID_MODEL', when: ({ user }) => user === 'broken' }],
      });
      const target = { baseURL, pacer: createPacer() };
      for (let index = 0; index < 20; index++) {
        expect(getVeniceError(await failureOf(chat(target, 'broken')))?.code).toBe('INVALID_MODEL');
      }
      expect(requests).toHaveLength(5);
      expect(await failureOf(chat(target, 'good'))).toBeUndefined();
    });
  });
}
