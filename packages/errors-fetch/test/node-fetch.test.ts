import { createRequire } from 'node:module';
import { json, serveTest } from '@venice/test-server';
import nodeFetch3 from 'node-fetch';
import { describe, expect, test } from 'vitest';
import { withVeniceErrors } from '../src/index.js';
import { rejection } from './rejection.js';

const require = createRequire(import.meta.url);
// Its types are a package of their own.
const nodeFetch2 = require('node-fetch-2') as typeof nodeFetch3;

const pad = 'x'.repeat(400_000);
const failedJob = {
  id: 'resp_1',
  pad,
  status: 'failed',
  error: { code: 'upstream_error', message: 'Failed' },
};
/** Longer than `maxBodyBytes`. */
const success = { id: 'resp_1', text: 'ü'.repeat(1_500_000) };

describe.each([
  { name: 'node-fetch 2', nodeFetch: nodeFetch2 },
  { name: 'node-fetch 3', nodeFetch: nodeFetch3 },
])('an in-band error with $name', ({ nodeFetch }) => {
  // A body that is held up would wait for this limit.
  const veniceFetch = withVeniceErrors(nodeFetch, { inBandErrors: true, bodyTimeoutMs: 2 ** 31 - 1 });

  test('is found in a large body', async () => {
    const { baseUrl } = await serveTest(json(200, failedJob));
    expect(await rejection(veniceFetch(`${baseUrl}/responses`))).toMatchObject({ code: 'INFERENCE_FAILED' });
  });

  test('is not seen in a large success, which stays readable', async () => {
    const { baseUrl } = await serveTest(json(200, success));
    expect(await (await veniceFetch(`${baseUrl}/responses`)).json()).toEqual(success);
  });

  test('leaves a response of the same class, with a Node stream', async () => {
    const { baseUrl } = await serveTest(json(200, { id: 1 }, { 'x-request-id': 'a' }));
    const bare = await nodeFetch(`${baseUrl}/models`);
    const response = await veniceFetch(`${baseUrl}/models`);
    expect(response.constructor).toBe(bare.constructor);
    const { status, statusText, url, redirected, size } = bare;
    expect(response).toMatchObject({ status, statusText, url, redirected, size, bodyUsed: false });
    expect(response.headers.get('x-request-id')).toBe('a');
    const chunks: unknown[] = [];
    for await (const chunk of response.body ?? []) chunks.push(chunk);
    expect(chunks).toEqual([Buffer.from('{"id":1}')]);
  });

  test('does not hide that the connection broke', async () => {
    // Without `content-length`: node-fetch 2 alone does not see the end of another one.
    const { baseUrl } = await serveTest((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"id":', () => setTimeout(() => response.destroy(), 20));
    });
    const response = await veniceFetch(`${baseUrl}/models`);
    await expect(response.text()).rejects.toThrow('Premature close');
  });

  test('frees the connection of a body that nobody reads further', async () => {
    const { baseUrl, released } = await serveTest((response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('[');
    });
    const abort = new AbortController();
    const call = veniceFetch(`${baseUrl}/models`, { signal: abort.signal });
    setTimeout(() => {
      abort.abort();
    }, 50);
    expect(await rejection(call)).toMatchObject({ name: 'AbortError' });
    await released;
  });
});
