import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { withVeniceErrors as withAiSdkErrors } from '@venice/errors-ai-sdk';
import { withVeniceErrors as withAxiosErrors } from '@venice/errors-axios';
import { getVeniceError } from '@venice/errors-core';
import { withVeniceErrors as withFetchErrors } from '@venice/errors-fetch';
import { withVeniceErrors as withOpenAIErrors } from '@venice/errors-openai';
import { createPacer, type Pacer } from '@venice/errors-retry';
import {
  startVeniceErrorServer,
  type VeniceErrorServer,
  type VeniceRulesScenario,
} from '@venice/errors-testing/server';
import { generateText } from 'ai';
import axios from 'axios';
import OpenAI from 'openai';
import OpenAI4 from 'openai-4';
import OpenAI5 from 'openai-5';
import OpenAI7 from 'openai-7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let server: VeniceErrorServer;

beforeAll(async () => {
  server = await startVeniceErrorServer();
});

afterAll(async () => {
  await server.close();
});

const messages = [{ role: 'user' as const, content: 'x' }];

function requestOf(user: string) {
  return { model: 'm', messages, user };
}

type Send = (scenario: VeniceRulesScenario, pacer: Pacer, user?: string) => PromiseLike<unknown>;

/** Each real client, with its hook and a pacer below it. */
const CLIENTS: Readonly<Record<string, Send>> = {
  'openai 4': ({ baseURL }, pacer, user = 'u') =>
    new OpenAI4(
      withOpenAIErrors({ apiKey: 'k', baseURL, fetch: pacer.fetch(fetch) as never }),
    ).chat.completions.create(requestOf(user)),
  'openai 5': ({ baseURL }, pacer, user = 'u') =>
    new OpenAI5(
      withOpenAIErrors({ apiKey: 'k', baseURL, fetch: pacer.fetch(fetch) }),
    ).chat.completions.create(requestOf(user)),
  'openai 6': ({ baseURL }, pacer, user = 'u') =>
    new OpenAI(withOpenAIErrors({ apiKey: 'k', baseURL, fetch: pacer.fetch(fetch) })).chat.completions.create(
      requestOf(user),
    ),
  'openai 7': ({ baseURL }, pacer, user = 'u') =>
    new OpenAI7(
      withOpenAIErrors({ apiKey: 'k', baseURL, fetch: pacer.fetch(fetch) }),
    ).chat.completions.create(requestOf(user)),
  axios: ({ baseURL }, pacer, user = 'u') =>
    withAxiosErrors(axios.create({ baseURL, adapter: pacer.axiosAdapter(axios.getAdapter('http')) })).post(
      '/chat/completions',
      { model: 'm', messages, user },
      { headers: { authorization: 'Bearer k' } },
    ),
  'AI SDK': ({ baseURL }, pacer, user = 'u') =>
    generateText({
      model: createOpenAICompatible(
        withAiSdkErrors({ name: 'venice', baseURL, apiKey: 'k', fetch: pacer.fetch(fetch) }),
      ).chatModel('m'),
      prompt: 'x',
      providerOptions: { venice: { user } },
    }),
  fetch: ({ baseURL }, pacer, user = 'u') =>
    withFetchErrors(pacer.fetch(fetch))(`${baseURL}/chat/completions`, {
      method: 'POST',
      headers: { authorization: 'Bearer k' },
      body: JSON.stringify({ model: 'm', messages, user }),
    }),
};

async function failureOf(send: PromiseLike<unknown>): Promise<unknown> {
  try {
    await send;
    return undefined;
  } catch (caught) {
    return caught;
  }
}

describe.each(Object.entries(CLIENTS))('%s', (_, send) => {
  test('raises its own failure for a request that was not sent, once', async () => {
    const scenario = server.play({ balance: 0 });
    const pacer = createPacer();
    const first = getVeniceError(await failureOf(send(scenario, pacer)));
    expect(first).toMatchObject({ code: 'INSUFFICIENT_BALANCE' });
    expect(first?.origin).toBeUndefined();
    const caught = await failureOf(send(scenario, pacer, 'another'));
    expect(getVeniceError(caught)).toMatchObject({
      code: 'INSUFFICIENT_BALANCE',
      status: 402,
      origin: 'client',
      retryable: false,
      charged: 'no',
    });
    expect(getVeniceError(caught)?.retryAfterMs).toBeLessThanOrEqual(5_000);
    expect(scenario.requests).toHaveLength(1);
  });

  test('is answered next to a broken tenant', async () => {
    const scenario = server.play({
      failures: [{ error: 'INVALID_MODEL', when: ({ user }) => user === 'broken' }],
    });
    const pacer = createPacer();
    for (let index = 0; index < 20; index++) {
      expect(getVeniceError(await failureOf(send(scenario, pacer, 'broken')))?.code).toBe('INVALID_MODEL');
    }
    expect(scenario.requests).toHaveLength(5);
    expect(await failureOf(send(scenario, pacer, 'good'))).toBeUndefined();
  });
});
