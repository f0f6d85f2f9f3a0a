import { isVeniceError } from '@venice/errors-core';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { withVeniceErrors } from '../src/index.js';

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

const json = { 'content-type': 'application/json' };
const failedJob = { id: 'resp_1', status: 'failed', error: { code: 'upstream_error', message: 'Failed' } };
const rpcBatch = [
  { jsonrpc: '2.0', id: 1, result: '0x1' },
  { jsonrpc: '2.0', id: 2, error: { code: -32602, message: 'invalid params' } },
];

function caught(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('withVeniceErrors', () => {
  test.each([
    ['a failed job', json, failedJob, 'INFERENCE_FAILED'],
    ['a failed JSON-RPC call', json, rpcBatch, 'RPC_CALL_FAILED'],
    [
      'a blocked image, which only a header identifies',
      { 'content-type': 'image/webp', 'x-venice-is-content-violation': 'true' },
      'RIFF',
      'CONTENT_POLICY_VIOLATION',
    ],
  ] as const)('throws an in-band error if the option is set: %s', async (_, headers, body, code) => {
    const { baseURL } = server.answer({ status: 200, headers, body });
    const veniceFetch = withVeniceErrors(fetch, { inBandErrors: true });
    const error = await caught(veniceFetch(`${baseURL}/responses`, { method: 'POST' }));
    expect(isVeniceError(error, code)).toBe(true);
    expect(error).toMatchObject({ status: 200, route: 'POST /responses' });
  });

  test('frees the connection of a response that contains an error', async () => {
    const cancel = vi.fn();
    const headers = { 'content-type': 'image/webp', 'x-venice-is-content-violation': 'true' };
    const image = (): Promise<Response> =>
      Promise.resolve(new Response(new ReadableStream({ cancel }), { headers }));
    const error = await caught(withVeniceErrors(image, { inBandErrors: true })());
    expect(isVeniceError(error, 'CONTENT_POLICY_VIOLATION')).toBe(true);
    expect(cancel).toHaveBeenCalledOnce();
  });

  test('returns an in-band error unchanged by default', async () => {
    const { baseURL } = server.answer({ status: 200, headers: json, body: failedJob });
    const response = await withVeniceErrors(fetch)(`${baseURL}/responses`);
    expect(await response.json()).toEqual(failedJob);
  });

  test('leaves a success unread and returns the same response', async () => {
    let given: Response | undefined;
    const remembered: typeof fetch = async (...args) => (given = await fetch(...args));
    const veniceFetch = withVeniceErrors(remembered, { inBandErrors: true });
    const response = await veniceFetch(`${server.baseURL}/models`);
    expect(response).toBe(given);
    expect(await response.json()).toHaveProperty('data');
  });
});
