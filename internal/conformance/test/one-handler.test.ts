import { getVeniceError, isVeniceError } from '@venice/errors-core';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callsWithoutAdapter, clients } from '../src/clients.js';

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

const wrappers: Readonly<Record<string, (caught: unknown) => unknown>> = {
  'as it was thrown': (caught) => caught,
  'as the cause of another error': (caught) => new Error('The chat failed.', { cause: caught }),
  'in an AggregateError': (caught) => new AggregateError([new Error('first'), caught]),
  'as the last error of a retry library': (caught) =>
    Object.assign(new Error('Failed after 2 attempts.'), { errors: [new Error('1')], lastError: caught }),
  'four levels deep': (caught) => ({
    data: { error: new Error('a', { cause: new Error('b', { cause: caught }) }) },
  }),
};

/** An error handler of an application that has several clients. It imports core only. */
function handle(caught: unknown): string {
  const error = getVeniceError(caught);
  return error === undefined ? 'unknown' : `${error.code} ${error.status} ${error.route}`;
}

describe.each(clients)('core alone identifies an error of $name', ({ send }) => {
  test.each(Object.entries(wrappers))('%s', async (_wrapper, wrap) => {
    const { baseURL } = server.answer('MODEL_OVERLOADED');
    const caught: unknown = await send(baseURL, 'GET', '/models').then(
      () => expect.fail('resolved'),
      (reason: unknown) => reason,
    );
    expect(handle(wrap(caught))).toBe('MODEL_OVERLOADED 429 GET /models');
    expect(isVeniceError(getVeniceError(wrap(caught)), 'MODEL_OVERLOADED')).toBe(true);
  });
});

test('an error of a client without an adapter is unknown to core', async () => {
  const { baseURL } = server.answer('MODEL_OVERLOADED');
  expect(callsWithoutAdapter).not.toHaveLength(0);
  for (const call of callsWithoutAdapter) expect(handle(await call(baseURL))).toBe('unknown');
});
