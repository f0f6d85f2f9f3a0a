import { toVeniceError, veniceErrorCodes, veniceErrorDefinitions } from '@venice/errors-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startVeniceErrorServer, type VeniceErrorServer } from '../src/server.js';
import { postChat } from './support/post-chat.js';

let server: VeniceErrorServer;

beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

describe('the base URL', () => {
  test('is local and ends like that of the API', () => {
    expect(server.baseURL).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v1$/);
  });

  test('responds to a chat with the requested model', async () => {
    const response = await postChat(server.baseURL, { model: 'venice-uncensored' });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      object: 'chat.completion',
      model: 'venice-uncensored',
      choices: [{ message: { role: 'assistant' }, finish_reason: 'stop' }],
    });
  });

  test('streams a chat when asked to', async () => {
    const response = await postChat(server.baseURL, { stream: true });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const frames = (await response.text()).split('\n\n');
    expect(frames[0]).toMatch(/^data: \{.*"chat\.completion\.chunk"/);
    expect(frames.slice(-2)).toEqual(['data: [DONE]', '']);
  });

  test('lists models', async () => {
    const response = await fetch(`${server.baseURL}/models?type=text`);
    expect(await response.json()).toMatchObject({ object: 'list', data: [{ object: 'model' }] });
  });

  test('responds on every other route, without a key', async () => {
    const response = await fetch(`${server.baseURL}/characters/alan-watts`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({});
  });

  test('returns 404 for an unknown route', async () => {
    const response = await fetch(`${server.baseURL}/no-such-route`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('{"error":"Not found"}');
  });

  test('refuses the scenario of another server', async () => {
    const response = await fetch(`${server.baseURL.replace('/api', '/scenario-99/api')}/models`);
    expect(response.status).toBe(501);
    expect(await response.text()).toContain('this server has no scenario 99');
  });
});

describe('a scenario', () => {
  test.each(veniceErrorCodes)('sends %s byte for byte, and core recognizes it', async (code) => {
    const { status, message, family } = veniceErrorDefinitions[code];
    const { baseURL, code: answered } = server.answer(code);
    const response = await postChat(baseURL);
    const body = await response.text();

    expect(answered).toBe(code);
    expect(body).toBe(JSON.stringify({ error: message }));
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(toVeniceError({ status: response.status, headers: response.headers, body })).toMatchObject({
      code,
      status,
      family,
      requestId: response.headers.get('cf-ray'),
    });
  });

  test('accepts shape, status, headers, body and message', async () => {
    const refund = await postChat(server.answer('INFERENCE_FAILED', { shape: 'refund' }).baseURL);
    expect(await refund.json()).toMatchObject({ credits_refunded: true });

    const changed = server.answer('MODEL_OVERLOADED', {
      status: 503,
      headers: { 'retry-after': '7' },
      message: 'No.',
    });
    const response = await postChat(changed.baseURL);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.text()).toBe('{"error":"No."}');

    const own = await postChat(server.answer('MODEL_OVERLOADED', { body: { other: 1 } }).baseURL);
    expect(await own.text()).toBe('{"other":1}');
  });

  test('rejects a shape that the code does not have', () => {
    // @ts-expect-error: a wrong shape is a compile error as well
    expect(() => server.answer('MODEL_OVERLOADED', { shape: 'refund' })).toThrow(TypeError);
  });

  test('sends the same response on every route', async () => {
    const { baseURL } = server.answer('MODEL_OFFLINE');
    const responses = await Promise.all(
      ['/models', '/video/retrieve', '/not/yet/known'].map((path) => fetch(baseURL + path)),
    );
    expect(responses.map(({ status }) => status)).toEqual([503, 503, 503]);
  });

  test('sends a custom response with exactly its headers', async () => {
    const { baseURL, code } = server.answer({
      status: 418,
      headers: { 'X-Own': 'yes' },
      body: 'short and stout',
    });
    const response = await postChat(baseURL);
    expect(code).toBeUndefined();
    expect(response.status).toBe(418);
    expect(response.headers.get('x-own')).toBe('yes');
    expect(response.headers.has('cf-ray')).toBe(false);
    expect(await response.text()).toBe('short and stout');
  });

  test('reports a response that it cannot send', async () => {
    const { baseURL } = server.answer({ status: 400, headers: { 'no name': 'x' } });
    const response = await postChat(baseURL);
    expect(response.status).toBe(501);
    expect(await response.text()).toMatch(/^Simulator: cannot send this response: .*no name/);
  });

  test('fails `times` times, then succeeds', async () => {
    const { baseURL, requests } = server.answer('MODEL_OVERLOADED', { times: 2 });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 4; attempt++) statuses.push((await postChat(baseURL)).status);
    expect(statuses).toEqual([429, 429, 200, 200]);
    expect(requests).toHaveLength(4);
  });

  test('counts only its own requests, with any number of clients', async () => {
    const one = server.answer('MODEL_OVERLOADED');
    const other = server.answer('MODEL_OFFLINE');
    await Promise.all([one, other, one, server, one].map(({ baseURL }) => postChat(baseURL)));
    expect(one.requests).toHaveLength(3);
    expect(other.requests).toHaveLength(1);
  });

  test('records a request without its key and prompt', async () => {
    const { baseURL, requests } = server.answer('MODEL_OVERLOADED');
    await postChat(baseURL, { headers: { 'x-own': 'yes' } });
    await fetch(`${baseURL}/models?type=image`);

    expect(requests).toMatchObject([
      {
        method: 'POST',
        path: '/chat/completions',
        headers: { 'x-own': 'yes', authorization: '(withheld)' },
      },
      { method: 'GET', path: '/models?type=image', bodyBytes: 0 },
    ]);
    expect(requests[0]?.bodyBytes).toBe(
      JSON.stringify({ model: 'some-model', messages: [{ role: 'user', content: 'Hi' }] }).length,
    );
    expect(JSON.stringify(requests)).not.toMatch(/secret-key|Hi/);
  });

  test('records a request without the keys in its address', async () => {
    const { baseURL, requests } = server.answer('MODEL_OVERLOADED');
    await fetch(`${baseURL}/models?type=image&api_key=secret-key&ACCESS_TOKEN=secret-key`, {
      headers: { 'x-api-secret': 'secret-key' },
    });
    expect(requests[0]?.path).toBe('/models?type=image&api_key=(withheld)&ACCESS_TOKEN=(withheld)');
    expect(JSON.stringify(requests)).not.toContain('secret-key');
  });
});

describe('the request header x-venice-test-error', () => {
  const ask = (value: string): Promise<Response> =>
    postChat(server.baseURL, { headers: { 'x-venice-test-error': value } });

  test('selects a code', async () => {
    const response = await ask('MODEL_OVERLOADED');
    expect(response.status).toBe(429);
    expect(await response.json()).toEqual({ error: veniceErrorDefinitions.MODEL_OVERLOADED.message });
  });

  test('selects a shape and a mode', async () => {
    expect(await (await ask('INFERENCE_FAILED; shape=refund')).json()).toMatchObject({
      credits_refunded: true,
    });
    expect(await (await ask('MODEL_OFFLINE;shape=plain;as=empty')).text()).toBe('');
  });

  test.each([
    ['MODEL_OVERLOADDED', '"MODEL_OVERLOADDED" is not a known code. Use one of ADMIN_KEY_REQUIRED, '],
    ['MODEL_OVERLOADED;shape=refund', '"refund" is not a known shape of MODEL_OVERLOADED. Use one of plain'],
    ['MODEL_OVERLOADED;as=sloow', '"sloow" is not a known mode. Use one of response, slow,'],
    ['MODEL_OVERLOADED;delay=3', '"delay" is not a known parameter. Use one of shape, as.'],
  ])('with the value %s gets a message that lists the valid values', async (value, excerpt) => {
    const response = await ask(value);
    expect(response.status).toBe(501);
    const text = await response.text();
    expect(text).toContain(excerpt);
    expect(toVeniceError({ status: 501, headers: response.headers, body: text }).code).toBeUndefined();
  });
});

describe('a page of another origin', () => {
  test('can send any header', async () => {
    const response = await fetch(`${server.answer('MODEL_OFFLINE').baseURL}/models`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://example.com',
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization,content-type');
    expect(response.headers.get('access-control-allow-methods')).toBe('PATCH');
  });

  test('can read every header of an error', async () => {
    const { headers } = await postChat(server.answer('MODEL_OFFLINE').baseURL);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toBe('*');
  });

  test('is not counted for its preflight request', async () => {
    const { baseURL, requests } = server.answer('MODEL_OFFLINE', { times: 1 });
    await fetch(`${baseURL}/models`, { method: 'OPTIONS' });
    expect(requests).toEqual([]);
    expect((await postChat(baseURL)).status).toBe(503);
  });
});

test('a misspelt option of the server is refused', async () => {
  const options: object = { prot: 3000 };
  await expect(startVeniceErrorServer(options)).rejects.toThrow("Did you mean 'port'?");
});
