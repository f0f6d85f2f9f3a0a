import { toVeniceError, type VeniceErrorCode, veniceErrorCodes } from '@venice/errors-core';
import {
  type DeliveryMode,
  startVeniceErrorServer,
  type VeniceErrorServer,
} from '@venice/errors-testing/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients } from '../src/clients.js';
import { framesOf } from '../src/corpus.js';
import { exceptions } from '../src/exceptions.js';
import { rawAnswer } from '../src/raw-answer.js';

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

const METHOD = 'POST';
const PATH = '/chat/completions';
const ROUTE = `${METHOD} ${PATH}`;

// Not `endless`: how long each adapter reads is for the caller to say.
const deliveries: readonly DeliveryMode[] = ['response', 'slow', 'empty', 'proxy-html', 'cut-off'];
const codes: readonly VeniceErrorCode[] = ['MODEL_OVERLOADED', 'INFERENCE_FAILED', 'INSUFFICIENT_BALANCE'];

const cells = clients.flatMap((client) =>
  deliveries.flatMap((as) => {
    const exception = exceptions.find(
      (candidate) => candidate.as === as && candidate.clients.test(client.name),
    );
    return codes.map((code) => ({ name: client.name, client, as, code, exception }));
  }),
);

describe('an error that is delivered', () => {
  const outcome = async ({ client, as, code }: (typeof cells)[number]) => {
    const { baseURL } = server.answer(code, { as, delayMs: 1 });
    const expected = toVeniceError({ ...(await rawAnswer(baseURL + PATH, METHOD)), route: ROUTE }).toJSON();
    return { expected, actual: (await client.call(baseURL, METHOD, PATH))?.toJSON() };
  };

  test.each(cells.filter(({ exception }) => exception === undefined))(
    'as $as comes out of $name as core reads it: $code',
    async (cell) => {
      const { actual, expected } = await outcome(cell);
      expect(actual).toEqual(expected);
    },
  );

  test.each(cells.filter(({ exception }) => exception !== undefined))(
    'as $as comes out of $name differently, and the exception is still needed: $code',
    async (cell) => {
      const { actual, expected } = await outcome(cell);
      expect(actual, cell.exception?.reason).not.toEqual(expected);
    },
  );

  test('has no exceptions but those of clients and deliveries that there are', () => {
    const unused = exceptions.filter((listed) => cells.every(({ exception }) => exception !== listed));
    expect(unused).toEqual([]);
  });
});

describe.each(clients)('an error in a stream comes out of $name as core reads it', (client) => {
  test.each(veniceErrorCodes)('%s', async (code) => {
    const { baseURL } = server.answer(code, { as: 'stream', delayMs: 0 });
    const { status, headers, body } = await rawAnswer(baseURL + PATH, METHOD);
    const frame = framesOf(body).find((data) => !data.includes('"choices"'));
    const expected = toVeniceError({ status, headers, body: frame, route: ROUTE });
    expect((await client.stream(baseURL, PATH))?.toJSON()).toEqual(expected.toJSON());
  });
});
