import { text } from 'node:stream/consumers';
import { withVeniceErrors } from '@venice/errors-axios';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import axios, { type AxiosInstance, type ResponseType } from 'axios';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPacer, getVeniceError } from '../../src/index.js';

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

const kinds = (['http', 'fetch'] as const).flatMap((adapter) =>
  (['json', 'text', 'arraybuffer', 'blob', 'stream'] as const).map(
    (responseType) => [adapter, responseType] as const,
  ),
);

function paced(adapter: 'http' | 'fetch', responseType: ResponseType, baseURL: string): AxiosInstance {
  const headers = { authorization: 'Bearer one' };
  const own = createPacer().axiosAdapter(axios.getAdapter(adapter));
  return axios.create({ adapter: own, baseURL, headers, responseType });
}

function failureOf(client: AxiosInstance): Promise<unknown> {
  return client.post('/chat/completions', { model: 'one' }).catch((caught: unknown) => caught);
}

describe.each(kinds)('%s adapter with responseType %s', (adapter, responseType) => {
  test('knows an empty account after one failure, and answers with the same error', async () => {
    const { baseURL, requests } = server.answer('INSUFFICIENT_BALANCE');
    const client = withVeniceErrors(paced(adapter, responseType, baseURL));
    expect(getVeniceError(await failureOf(client))).toMatchObject({
      code: 'INSUFFICIENT_BALANCE',
      origin: undefined,
    });
    expect(getVeniceError(await failureOf(client))).toMatchObject({
      code: 'INSUFFICIENT_BALANCE',
      origin: 'client',
    });
    expect(requests).toHaveLength(1);
  });
});

test.each(['http', 'fetch'] as const)(
  'a failed stream of the %s adapter can still be read',
  async (adapter) => {
    const { baseURL } = server.answer('INSUFFICIENT_BALANCE');
    const failed = await failureOf(paced(adapter, 'stream', baseURL));
    const data: unknown = axios.isAxiosError(failed) ? failed.response?.data : undefined;
    expect(await text(data as ReadableStream)).toContain('Insufficient USD or Diem balance');
  },
);

test('an abort while the body of a failure hangs rejects as axios does, and frees the place', async () => {
  const controller = new AbortController();
  const hanging = new ReadableStream({
    pull: () => {
      controller.abort();
    },
  });
  const pacer = createPacer();
  const own = pacer.axiosAdapter((config: object) =>
    Promise.resolve({ config, status: 503, statusText: '', headers: {}, data: hanging }),
  );
  const headers = { 'SIGN-IN-WITH-X': 'wallet' };
  const send = axios.create({ adapter: own as never, headers, validateStatus: () => true });
  const call = send.post('https://api.venice.ai/api/v1/chat/completions', '{}', {
    signal: controller.signal,
  });
  await expect(call).rejects.toSatisfy(axios.isCancel);
  expect(pacer.inspect().accounts.map(({ inFlight }) => inFlight)).toEqual([0]);
});
