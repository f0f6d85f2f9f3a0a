import { withVeniceErrors as withAxios } from '@venice/errors-axios';
import { getVeniceError, isVeniceError } from '@venice/errors-core';
import { withVeniceErrors as withFetch } from '@venice/errors-fetch';
import { withVeniceErrors as withOpenAI } from '@venice/errors-openai';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import axios from 'axios';
import axios030 from 'axios-0.30';
import OpenAI from 'openai';
import OpenAI4 from 'openai-4';
import OpenAI5 from 'openai-5';
import OpenAI7 from 'openai-7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

const apiKey = 'key';
const maxRetries = 0;

/** One failing call with each client, with the adapter installed. */
const calls: Readonly<Record<string, (baseURL: string) => PromiseLike<unknown>>> = {
  fetch: (baseURL) => withFetch(fetch)(`${baseURL}/models`),
  'axios 1': (baseURL) => withAxios(axios.create({ baseURL })).get('/models'),
  'axios 1, fetch adapter': (baseURL) =>
    withAxios(axios.create({ baseURL, adapter: 'fetch' })).get('/models', { responseType: 'stream' }),
  'axios 0.30': (baseURL) => withAxios(axios030.default.create({ baseURL })).get('/models'),
  'openai 4': (baseURL) => new OpenAI4(withOpenAI({ apiKey, baseURL, maxRetries })).models.list(),
  'openai 5': (baseURL) => new OpenAI5(withOpenAI({ apiKey, baseURL, maxRetries })).models.list(),
  'openai 6': (baseURL) => new OpenAI(withOpenAI({ apiKey, baseURL, maxRetries })).models.list(),
  'openai 7': (baseURL) => new OpenAI7(withOpenAI({ apiKey, baseURL, maxRetries })).models.list(),
};

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

describe.each(Object.entries(calls))('core alone identifies an error of %s', (_client, call) => {
  test.each(Object.entries(wrappers))('%s', async (_wrapper, wrap) => {
    const { baseURL } = server.answer('MODEL_OVERLOADED');
    const caught: unknown = await Promise.resolve(call(baseURL)).then(
      () => expect.fail('resolved'),
      (reason: unknown) => reason,
    );
    expect(handle(wrap(caught))).toBe('MODEL_OVERLOADED 429 GET /models');
    expect(isVeniceError(getVeniceError(wrap(caught)), 'MODEL_OVERLOADED')).toBe(true);
  });
});

test('an error of a client without an adapter is unknown to core', async () => {
  const { baseURL } = server.answer('MODEL_OVERLOADED');
  const caught: unknown = await axios.get(`${baseURL}/models`).catch((reason: unknown) => reason);
  expect(handle(caught)).toBe('unknown');
});
