import { isVeniceError } from '@venice/errors-core';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getVeniceError, withVeniceErrors } from '../src/index.js';
import { versions } from './clients.js';

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

const json = { 'content-type': 'application/json' };
const failedJob = { id: 'resp_1', status: 'failed', error: { code: 'upstream_error', message: 'Failed' } };

function caught(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe.each(Object.entries(versions))('an error inside a 200, with %s', (_, axios) => {
  test.each([
    ['a failed job', json, failedJob, 'INFERENCE_FAILED'],
    [
      'a blocked image, of which only a header tells',
      { 'content-type': 'image/webp', 'x-venice-is-content-violation': 'true' },
      'RIFF',
      'CONTENT_POLICY_VIOLATION',
    ],
  ] as const)('rejects when asked for: %s', async (_name, headers, body, code) => {
    const { baseURL } = server.answer({ status: 200, headers, body });
    const venice = withVeniceErrors(axios.create({ baseURL }), { inBandErrors: true });
    const error = await caught(venice.get('/models'));
    expect(isVeniceError(error, code)).toBe(true);
    expect(getVeniceError(error)).toBe(error);
    expect(error).toMatchObject({ status: 200, route: 'GET /models' });
  });

  test('comes back as it is unless asked for', async () => {
    const { baseURL } = server.answer({ status: 200, headers: json, body: failedJob });
    const { data } = await withVeniceErrors(axios.create({ baseURL })).get('/models');
    expect(data).toEqual(failedJob);
  });

  test('a real success comes back as ever', async () => {
    const venice = withVeniceErrors(axios.create({ baseURL: server.baseURL }), { inBandErrors: true });
    expect((await venice.get('/models')).data).toHaveProperty('data');
  });
});
