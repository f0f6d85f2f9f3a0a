import { getVeniceError, toVeniceError, type VeniceErrorCode, veniceErrorCodes } from '@venice/errors-core';
import {
  type DeliveryMode,
  startVeniceErrorServer,
  type VeniceErrorServer,
} from '@venice/errors-testing/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients, shownClients, shownTo } from '../src/clients.js';
import { framesOf } from '../src/corpus.js';
import { rawResponse } from '../src/raw-response.js';

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

const METHOD = 'POST';
const PATH = '/chat/completions';
const ROUTE = `${METHOD} ${PATH}`;

// Not `endless`: the caller decides how long an adapter reads.
const deliveries: readonly DeliveryMode[] = ['response', 'slow', 'empty', 'proxy-html', 'truncated'];
const codes: readonly VeniceErrorCode[] = ['MODEL_OVERLOADED', 'INFERENCE_FAILED', 'INSUFFICIENT_BALANCE'];

const cells = shownClients.flatMap((client) =>
  deliveries.flatMap((as) => {
    const exception = client.exceptions.find((candidate) => candidate.as === as);
    return codes.map((code) => ({ name: client.name, client, as, code, exception }));
  }),
);

describe('an error that is delivered', () => {
  const outcome = async ({ client, as, code }: (typeof cells)[number]) => {
    const { baseURL } = server.answer(code, { as, delayMs: 1 });
    const expected = toVeniceError({ ...(await rawResponse(baseURL + PATH, METHOD)), route: ROUTE }).toJSON();
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

  test('has no exception for a delivery that is not tested', () => {
    const tested = new Set<string>(deliveries);
    const unused = clients.flatMap(({ exceptions }) => exceptions.filter(({ as }) => !tested.has(as)));
    expect(unused).toEqual([]);
  });
});

describe.each(shownClients)('an error in a stream comes out of $name as core reads it', (client) => {
  test.each(shownTo(client, veniceErrorCodes))('%s', async (code) => {
    const { baseURL } = server.answer(code, { as: 'stream', delayMs: 0 });
    const { status, headers, body } = await rawResponse(baseURL + PATH, METHOD);
    const frame = framesOf(body).find((data) => !data.includes('"choices"'));
    const expected = toVeniceError({ status, headers, body: frame, route: ROUTE });
    expect(getVeniceError(await client.stream(baseURL, PATH))?.toJSON()).toEqual(expected.toJSON());
  });
});
