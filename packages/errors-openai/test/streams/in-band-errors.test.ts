import { describe, expect, test } from 'vitest';
import { getVeniceError, withVeniceErrors } from '../../src/index.js';
import { type ClientOptions, majors, nodeFetch, type SDK } from '../support/majors.js';
import { recordWaits } from '../support/record-waits.js';
import { serve, type TestResponse, thrownBy } from '../support/serve.js';

const failedJob = {
  id: 'resp_1',
  object: 'response',
  status: 'failed',
  error: { code: 'model_overloaded', message: 'Later.' },
};
const completion = { id: 'chatcmpl-1', choices: [{ message: { content: '{"error":"No."}' } }] };

function clientOf(OpenAI: SDK, options: Partial<ClientOptions>, inBandErrors = true) {
  return new OpenAI(
    withVeniceErrors<ClientOptions>({ apiKey: 'key', baseURL: '', ...options }, { inBandErrors }),
  );
}

describe.each(majors)('an in-band error with $name', ({ OpenAI }) => {
  test.each<{
    what: string;
    sent: Partial<TestResponse>;
    code: string | undefined;
    status: number;
    class: keyof SDK;
  }>([
    {
      what: 'a failed job',
      sent: { body: failedJob },
      code: 'MODEL_OVERLOADED',
      status: 429,
      class: 'RateLimitError',
    },
    {
      what: 'a refusal that has several statuses',
      sent: { body: { error: { code: 'content_policy_violation', message: 'No.' } } },
      code: 'CONTENT_POLICY_VIOLATION',
      status: 422,
      class: 'UnprocessableEntityError',
    },
    {
      what: 'a blocked image, which only a header identifies',
      sent: {
        headers: { 'x-venice-is-content-violation': 'true', 'content-type': 'image/webp' },
        body: 'RIFF',
      },
      code: 'CONTENT_POLICY_VIOLATION',
      status: 422,
      class: 'UnprocessableEntityError',
    },
    {
      what: 'a code that exists only inside a 200',
      sent: { body: { jsonrpc: '2.0', id: 1, error: { code: 3, message: 'execution reverted' } } },
      code: 'RPC_CALL_FAILED',
      status: 500,
      class: 'InternalServerError',
    },
    {
      what: 'a number that the catalog has no code for',
      sent: { body: { error: { code: 502, message: 'Something new.' } } },
      code: undefined,
      status: 502,
      class: 'InternalServerError',
    },
  ])('throws the class of its status: $what', async ({ sent, code, status, class: name }) => {
    const { baseURL } = await serve({ status: 200, ...sent });
    const thrown = await thrownBy(() => clientOf(OpenAI, { baseURL, maxRetries: 0 }).post('/responses'));
    expect(thrown.constructor).toBe(OpenAI[name]);
    expect(thrown.status).toBe(status);
    expect(getVeniceError(thrown)).toMatchObject({ code, status: 200, route: 'POST /responses' });
  });

  test('is repeated by the retry rule of its code', async () => {
    const repeat = async (body: object) => {
      const { baseURL, requests } = await serve({ status: 200, headers: { 'retry-after-ms': '1' }, body });
      recordWaits();
      await thrownBy(() => clientOf(OpenAI, { baseURL, maxRetries: 2 }).post('/responses'));
      return requests.length;
    };
    expect(await repeat(failedJob)).toBe(3);
    expect(await repeat({ error: { code: 'content_policy_violation', message: 'No.' } })).toBe(1);
  });

  test('is handed out as data without the option', async () => {
    const { baseURL } = await serve({ status: 200, body: failedJob });
    await expect(clientOf(OpenAI, { baseURL }, false).post('/responses')).resolves.toMatchObject(failedJob);
  });

  test.each([
    { what: 'a completion', sent: { body: completion } },
    { what: 'a large completion', sent: { body: { ...completion, text: 'x'.repeat(2_000_000) } } },
    { what: 'no content', sent: { status: 204 } },
  ])('is not seen in a success: $what', async ({ sent }) => {
    const { baseURL } = await serve({ status: 200, ...sent });
    const bare = new OpenAI({ apiKey: 'key', baseURL });
    const call = (client: typeof bare) => client.post('/chat/completions', { body: {} });
    expect(await call(clientOf(OpenAI, { baseURL }))).toEqual(await call(bare));
  });
});

describe.each(majors.filter(({ version }) => version === 4))('with node-fetch and $name', ({ OpenAI }) => {
  test('an in-band error is found, and a large success is not held up', async () => {
    const failed = await serve({ status: 200, body: failedJob });
    const thrown = await thrownBy(() =>
      clientOf(OpenAI, { ...failed, fetch: nodeFetch, maxRetries: 0 }).post('/responses'),
    );
    expect(getVeniceError(thrown)?.code).toBe('MODEL_OVERLOADED');

    const body = { ...completion, text: 'x'.repeat(300_000) };
    const good = await serve({ status: 200, body });
    // The clone of node-fetch would wait for this limit.
    const options = { inBandErrors: true, bodyTimeoutMs: 2 ** 31 - 1 };
    const client = new OpenAI(
      withVeniceErrors<ClientOptions>({ apiKey: 'key', ...good, fetch: nodeFetch }, options),
    );
    await expect(client.post('/responses')).resolves.toEqual(body);
  });
});
