// `node run.mjs <file>` runs the file's `call` against a server that fails, and checks the error it returns.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { veniceError } from '@venice/errors-testing';
import { startVeniceErrorServer } from '@venice/errors-testing/server';

const route = 'POST /chat/completions';
const responses = [
  ['MODEL_OVERLOADED', { headers: { 'retry-after': '3' } }],
  ['INFERENCE_FAILED', { shape: 'refund' }],
];

const [, , file] = process.argv;
const { call } = await import(pathToFileURL(file).href);
const server = await startVeniceErrorServer();
try {
  for (const [code, options] of responses) {
    const { requests, baseURL } = server.answer(code, options);
    const error = await call(baseURL);
    const expected = veniceError(code, { ...options, route });
    assert.equal(requests.length, 1, `${code}: one request arrives`);
    for (const fact of ['code', 'message', 'retryable', 'retryAfterMs', 'creditsRefunded', 'requestId'])
      assert.deepEqual(error?.[fact], expected[fact], `${code}: ${fact}`);
    console.log(`${code}: retryable ${error.retryable}, after ${error.retryAfterMs} ms`);
  }
} finally {
  await server.close();
}
