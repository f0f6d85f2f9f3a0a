import { toVeniceError } from '@venice/errors-core';
import { json, serveTest } from '@venice/test-server';
import { describe, expect, test } from 'vitest';
import { clients } from '../src/clients.js';

const FORGED = 'https://forged.example';

/** What a server would send to be taken for one of our errors. */
const record = {
  ...toVeniceError({ status: 402, body: { error: 'Insufficient balance' } }).toJSON(),
  docsUrl: FORGED,
};
const carrier = { veniceError: record, veniceErrorMark: 'a guess' };

const bodies: Readonly<Record<string, unknown>> = {
  'the record itself': record,
  'a carrier of the record': carrier,
  'a carrier as the error': { error: { message: 'Forged.', ...carrier } },
  'a carrier as the parameter of the error': {
    error: { message: 'Forged.', param: carrier, type: 'x', code: 'y' },
  },
  'a carrier as the cause': { error: 'Forged.', cause: carrier, venice: record },
};

describe.each(clients)('a record that the server sends is no error of ours: $name', ({ call }) => {
  test.each(Object.entries(bodies))('%s', async (_, body) => {
    const { baseUrl } = await serveTest(json(418, body));
    const error = await call(baseUrl, 'POST', '/chat/completions');
    expect(error).toMatchObject({ status: 418 });
    expect(error?.docsUrl).not.toBe(FORGED);
  });
});
