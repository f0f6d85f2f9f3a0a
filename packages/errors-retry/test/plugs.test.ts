import { withVeniceErrors as withVeniceAxiosErrors } from '@venice/errors-axios';
import { withVeniceErrors } from '@venice/errors-fetch';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import axios from 'axios';
import axiosRetry from 'axios-retry';
import { handleAll, retry } from 'cockatiel';
import got from 'got';
import ky from 'ky';
import pRetry from 'p-retry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  axiosRetryOptions,
  cockatielOptions,
  executeUntilAborted,
  getRetryReport,
  getVeniceError,
  gotRetry,
  kyRetry,
  pRetryOptions,
  type RetryEvent,
  type RetryOptions,
  withVeniceRetries,
} from '../src/index.js';

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

const veniceFetch = withVeniceErrors(fetch);

function post(url: string): Promise<Response> {
  return veniceFetch(url, { method: 'POST', body: '{"model":"one"}' });
}

const loops: Readonly<
  Record<string, (url: string, options?: RetryOptions, signal?: AbortSignal) => Promise<unknown>>
> = {
  'p-retry': (url, options, signal) =>
    pRetry(() => post(url), pRetryOptions({ ...options, ...(signal && { signal }) })),
  cockatiel: (url, options, signal) => {
    const policy = retry(handleAll, cockatielOptions(options));
    return signal === undefined
      ? policy.execute(() => post(url))
      : executeUntilAborted(policy, () => post(url), signal);
  },
  'axios-retry': (url, options, signal) => {
    const client = withVeniceAxiosErrors(axios.create());
    axiosRetry(client, axiosRetryOptions(options));
    return client.post(url, { model: 'one' }, { ...(signal && { signal }) });
  },
};
/** They report a failure of their own, without a Venice error. */
const clients: typeof loops = {
  ky: (url, options, signal) =>
    ky.create({ retry: kyRetry(options) }).post(url, { json: { model: 'one' }, ...(signal && { signal }) }),
  got: (url, options, signal) =>
    got.extend({ retry: gotRetry(options) }).post(url, { json: { model: 'one' }, ...(signal && { signal }) }),
};
const SOON = { headers: { 'retry-after-ms': '1' } };

describe.each(Object.entries({ ...loops, ...clients }))('%s', (name, send) => {
  test('sends a request again until it succeeds, and reports each attempt', async () => {
    const { baseURL, requests } = server.answer('MODEL_OVERLOADED', { times: 2, ...SOON });
    const events: RetryEvent[] = [];
    await send(`${baseURL}/chat/completions`, { onRetry: (event) => events.push(event) });
    expect(requests).toHaveLength(3);
    expect(events.map(({ attempt, delayMs }) => [attempt, delayMs])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  test.each([
    [{}, 3],
    [{ maxRetries: 0 }, 1],
    [{ maxRetries: 3 }, 4],
    [{ deadlineMs: 0 }, 1],
    [{ maxWaitMs: 0 }, 1],
  ])('with %o ends after %i', async (options, times) => {
    const { baseURL, requests } = server.answer('MODEL_OVERLOADED', SOON);
    const caught: unknown = await send(`${baseURL}/chat/completions`, options).catch(
      (error: unknown) => error,
    );
    expect(requests).toHaveLength(times);
    if (name in loops)
      expect(getVeniceError(caught)).toMatchObject({ code: 'MODEL_OVERLOADED', attempts: times });
    expect(getRetryReport(caught)).toEqual({ attempts: times });
  });

  test('knows the attempts of a connection that failed', async () => {
    const closed = await startVeniceErrorServer();
    const { baseURL } = closed.answer('MODEL_OVERLOADED');
    await closed.close();
    const call = send(`${baseURL}/chat/completions`, { maxRetries: 1 });
    const caught: unknown = await call.catch((error: unknown) => error);
    expect(getRetryReport(caught)).toEqual({ attempts: 2 });
  });

  test('sends what cannot succeed, or may have been charged, once', async () => {
    for (const [code, path] of [
      ['INVALID_REQUEST', '/chat/completions'],
      ['REQUEST_TIMEOUT', '/chat/completions'],
      ['INFERENCE_FAILED', '/video/queue'],
    ] as const) {
      const { baseURL, requests } = server.answer(code, SOON);
      await send(baseURL + path).catch(() => undefined);
      expect(requests, `${code} ${path}`).toHaveLength(1);
    }
  });

  test('sends a request that fails twice with the same 500 twice', async () => {
    const { baseURL, requests } = server.answer('INFERENCE_FAILED', SOON);
    await send(`${baseURL}/chat/completions`, { maxRetries: 5 }).catch(() => undefined);
    expect(requests).toHaveLength(2);
  });

  test('an abort ends a wait', async () => {
    const { baseURL, requests } = server.answer('MODEL_OVERLOADED', { headers: { 'retry-after': '50' } });
    const controller = new AbortController();
    const onRetry = (): void => {
      setTimeout(() => {
        controller.abort();
      }, 1);
    };
    await expect(send(`${baseURL}/chat/completions`, { onRetry }, controller.signal)).rejects.toThrow();
    expect(requests).toHaveLength(1);
  });
});

test('cockatiel sends nothing after an abort, not even when its wait is over', async () => {
  const { baseURL, requests } = server.answer('MODEL_OVERLOADED', { headers: { 'retry-after-ms': '20' } });
  const controller = new AbortController();
  let waits = 0;
  const policy = retry(handleAll, cockatielOptions({ onRetry: () => waits++ }));
  policy.onRetry(() => {
    controller.abort(new Error('enough'));
  });
  const call = executeUntilAborted(policy, () => post(`${baseURL}/chat/completions`), controller.signal);
  await expect(call).rejects.toThrow('enough');
  await new Promise<void>((resolve) => {
    policy.onGiveUp(() => {
      resolve();
    });
  });
  expect([requests.length, waits]).toEqual([1, 1]);
});

test.each(
  Object.entries({
    ...loops,
    ...clients,
    fetch: (url: string, options?: RetryOptions) => withVeniceRetries(fetch, options)(url),
  }),
)('%s reports no credential of a URL', async (_name, send) => {
  const { baseURL } = server.answer('MODEL_OVERLOADED', { message: 'Overloaded: url-secret-123', ...SOON });
  const messages: unknown[] = [];
  const onRetry = ({ error }: RetryEvent): unknown => messages.push(getVeniceError(error)?.message);
  await send(`${baseURL}/chat/completions?api_key=url-secret-123`, { maxRetries: 1, onRetry }).catch(
    () => {},
  );
  expect(messages).toEqual(['Overloaded: [masked]']);
});

test('ky sends a request again after a time-out of its own', async () => {
  let sent = 0;
  const answerTheSecond = (request: Request): Promise<Response> => {
    sent++;
    return sent > 1
      ? Promise.resolve(Response.json({}))
      : new Promise((_, reject) => {
          request.signal.addEventListener('abort', () => {
            reject(request.signal.reason as Error);
          });
        });
  };
  const client = ky.create({ retry: kyRetry(), timeout: 20, fetch: answerTheSecond as typeof fetch });
  expect((await client.get('https://api.venice.ai/api/v1/models')).status).toBe(200);
  expect(sent).toBe(2);
});
