import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createVeniceRules, veniceError, veniceErrorResponse } from '../src/index.js';
import { startVeniceErrorServer, type VeniceErrorServer } from '../src/server.js';

let server: VeniceErrorServer;

beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

/** As a caller in JavaScript passes them. */
function untyped(value: unknown): never {
  return value as never;
}

describe('a misspelt value is refused with the valid ones when it is passed', () => {
  test.each<[string, () => unknown, string]>([
    [
      'a delivery',
      () => server.answer('MODEL_OVERLOADED', untyped({ as: 'strem' })),
      "'strem' is not a known delivery. Did you mean 'stream'? Use one of response, slow,",
    ],
    [
      'a delivery of a custom response',
      () => server.answer({ status: 500 }, untyped({ as: 'emty' })),
      "Did you mean 'empty'?",
    ],
    [
      'an option of a custom response',
      () => server.answer({ status: 500 }, untyped({ time: 2 })),
      "'time' is not a known option. Did you mean 'times'? Use one of as, delayMs, times.",
    ],
    ['a status', () => server.answer(untyped({ staus: 500 })), 'A response needs a status, not undefined.'],
    ['an option of the rules', () => server.play(untyped({ latency: 2 })), "Did you mean 'latencyMs'?"],
    [
      'an option of the rules without a server',
      () => createVeniceRules(untyped({ balanse: 2 })),
      "Did you mean 'balance'?",
    ],
    [
      'a code of a plan',
      () => server.play({ failures: [{ error: untyped('MODEL_OVERLODED') }] }),
      "Did you mean 'MODEL_OVERLOADED'?",
    ],
    [
      'a part of a plan',
      () => server.play({ failures: [untyped({ eror: 'MODEL_OVERLOADED' })] }),
      "'eror' is not a known option. Did you mean 'error'?",
    ],
    [
      'a plan without an error',
      () => server.play({ failures: [untyped({})] }),
      "'undefined' is not a known code.",
    ],
    ['a step of a sequence', () => server.play({ sequence: [untyped('succes')] }), "Did you mean 'success'?"],
    [
      'a route',
      () => veniceError('MODEL_OVERLOADED', { route: 'POST /chat/completion' }),
      "'POST /chat/completion' is not a known route. Did you mean 'POST /chat/completions'?",
    ],
  ])('%s', (_, pass, message) => {
    expect(pass).toThrow(TypeError);
    expect(pass).toThrow(message);
  });

  test('an option of the server', async () => {
    await expect(startVeniceErrorServer(untyped({ prot: 80 }))).rejects.toThrow("Did you mean 'port'?");
  });
});

test('a route with a parameter, a query or the path of the API is known', () => {
  for (const route of ['GET /characters/alan-watts', 'POST /api/v1/chat/completions?a=b'])
    expect(() => veniceError('MODEL_OVERLOADED', { route })).not.toThrow();
});

test('a body can be null', async () => {
  expect(await veniceErrorResponse('MODEL_OVERLOADED', { body: null }).text()).toBe('null');
  const { baseURL } = server.answer('MODEL_OVERLOADED', { body: null });
  expect(await (await fetch(`${baseURL}/models`)).text()).toBe('null');
});
