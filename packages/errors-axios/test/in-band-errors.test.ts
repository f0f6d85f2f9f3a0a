import { inspect } from 'node:util';
import { getVeniceError as getFromCore } from '@venice/errors-core';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import realAxios from 'axios';
import axiosRetry from 'axios-retry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getVeniceError, isVeniceAxiosError, isVeniceError, withVeniceErrors } from '../src/index.js';
import { clients, versions } from './clients.js';
import { axiosRejection } from './rejection.js';

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

const json = { 'content-type': 'application/json' };
const failedJob = { id: 'resp_1', status: 'failed', error: { code: 'upstream_error', message: 'Failed' } };
const inBandErrors = true;

describe.each(Object.entries(clients))('an in-band error, with %s', (_, createClient) => {
  test.each([
    ['a failed job', json, failedJob, 'INFERENCE_FAILED'],
    [
      'a blocked image, which only a header identifies',
      { 'content-type': 'image/webp', 'x-venice-is-content-violation': 'true' },
      'RIFF',
      'CONTENT_POLICY_VIOLATION',
    ],
  ] as const)('rejects if the option is set: %s', async (_name, headers, body, code) => {
    const { baseURL } = server.answer({ status: 200, headers, body });
    const venice = withVeniceErrors(createClient(baseURL), { inBandErrors });
    const caught = await axiosRejection(venice.get('/models'));
    const error = getVeniceError(caught);
    expect(isVeniceError(error, code)).toBe(true);
    expect(error).toMatchObject({ status: 200, route: 'GET /models' });
    expect(getVeniceError(caught)).toBe(error);
    expect(getFromCore(new Error('wrapped', { cause: caught }))?.code).toBe(code);
    expect(isVeniceError(caught)).toBe(false);
  });

  test('rejects with an error like that of axios', async () => {
    const { baseURL } = server.answer({ status: 200, headers: json, body: failedJob });
    const venice = withVeniceErrors(createClient(baseURL), { inBandErrors });
    const caught = await axiosRejection(venice.get('/models'));
    expect(caught).toBeInstanceOf(Error);
    expect(caught).toMatchObject({
      name: 'AxiosError',
      message: 'Failed',
      code: 'ERR_BAD_RESPONSE',
      isAxiosError: true,
      config: { baseURL, url: '/models' },
      response: { status: 200, data: failedJob },
    });
    for (const axios of Object.values(versions)) expect(axios.isAxiosError(caught)).toBe(true);
    expect(caught.request).toBeDefined();
    expect(isVeniceAxiosError(caught)).toBe(true);
    expect(isVeniceAxiosError(caught, 'INFERENCE_FAILED')).toBe(true);
    expect(isVeniceAxiosError(caught, 'MODEL_NOT_FOUND')).toBe(false);
  });

  test('hides the request as other errors do', async () => {
    const { baseURL } = server.answer({ status: 200, headers: json, body: failedJob });
    const headers = { authorization: 'Bearer secret-key' };
    const client = createClient(baseURL, { headers });
    const caught = await axiosRejection(
      withVeniceErrors(client, { inBandErrors }).post('/models', { prompt: 'secret-prompt' }),
    );
    const shown = [JSON.stringify(caught), inspect(caught, { depth: 9, showHidden: true })].join();
    expect(shown).not.toMatch(/secret-(key|prompt)/);
    expect(JSON.parse(JSON.stringify(caught))).toMatchObject({
      name: 'AxiosError',
      message: 'Failed',
      code: 'ERR_BAD_RESPONSE',
      status: 200,
    });
    structuredClone(caught);
  });

  test('prints the configuration as axios does if `hideRequest` is off', async () => {
    const { baseURL } = server.answer({ status: 200, headers: json, body: failedJob });
    const venice = withVeniceErrors(createClient(baseURL), { inBandErrors, hideRequest: false });
    const caught = await axiosRejection(venice.get('/models'));
    expect(caught.toJSON()).toMatchObject({ code: 'ERR_BAD_RESPONSE', config: { url: '/models' } });
    expect(Object.keys(caught)).toEqual(expect.arrayContaining(['config', 'request', 'response']));
    expect(getVeniceError(caught)?.code).toBe('INFERENCE_FAILED');
  });

  test.each(['before', 'after'])(
    'reaches axios-retry only if axios-retry is registered later: withVeniceErrors %s axios-retry',
    async (order) => {
      const { baseURL, requests } = server.answer({ status: 200, headers: json, body: failedJob });
      const client = createClient(baseURL);
      if (order === 'before') withVeniceErrors(client, { inBandErrors });
      const seen: unknown[] = [];
      // Its types know the newest axios only.
      axiosRetry(client as never, {
        retries: 2,
        retryDelay: () => 1,
        retryCondition: (error) => seen.push(error.response?.status, error.code) > 0,
      });
      withVeniceErrors(client, { inBandErrors });
      const caught = await axiosRejection(client.get('/models'));
      expect(getVeniceError(caught)?.code).toBe('INFERENCE_FAILED');
      expect(requests).toHaveLength(order === 'before' ? 3 : 1);
      expect(new Set(seen)).toEqual(new Set(order === 'before' ? [200, 'ERR_BAD_RESPONSE'] : []));
    },
  );

  test('resolves if the option is not set', async () => {
    const { baseURL } = server.answer({ status: 200, headers: json, body: failedJob });
    const { data } = await withVeniceErrors(createClient(baseURL)).get('/models');
    expect(data).toEqual(failedJob);
  });

  test('resolves if `isVenice` returns false for the URL', async () => {
    const { baseURL } = server.answer({ status: 200, headers: json, body: failedJob });
    const venice = withVeniceErrors(createClient(baseURL), { inBandErrors, isVenice: () => false });
    expect((await venice.get('/models')).data).toEqual(failedJob);
  });

  test('is not found in a success', async () => {
    const venice = withVeniceErrors(createClient(server.baseURL), { inBandErrors });
    expect((await venice.get('/models')).data).toHaveProperty('data');
  });

  test('has the same form as the error of a failed status', async () => {
    const { baseURL } = server.answer('INFERENCE_FAILED');
    const failed = await axiosRejection(
      withVeniceErrors(createClient(baseURL), { inBandErrors }).get('/models'),
    );
    expect(failed).toBeInstanceOf(Error);
    expect(realAxios.isAxiosError(failed)).toBe(true);
    expect(isVeniceAxiosError(failed, 'INFERENCE_FAILED')).toBe(true);
  });
});
