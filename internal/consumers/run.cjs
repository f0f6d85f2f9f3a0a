'use strict';

// `node run.cjs <file>` does the same as run.mjs, as CommonJS throughout.
const assert = require('node:assert/strict');
const path = require('node:path');
const { veniceError } = require('@venice/errors-testing');
const { startVeniceErrorServer } = require('@venice/errors-testing/server');

const route = 'POST /chat/completions';
const responses = [
  ['MODEL_OVERLOADED', { headers: { 'retry-after': '3' } }],
  ['INFERENCE_FAILED', { shape: 'refund' }],
];

async function main() {
  const { call } = require(path.resolve(process.argv[2]));
  const server = await startVeniceErrorServer();
  try {
    for (const [code, options] of responses) {
      const { requests, baseURL } = server.answer(code, options);
      const error = (await call(baseURL)) || {};
      const expected = veniceError(code, { ...options, route });
      assert.equal(requests.length, 1, `${code}: one request arrives`);
      for (const fact of ['code', 'message', 'retryable', 'retryAfterMs', 'creditsRefunded', 'requestId'])
        assert.deepEqual(error[fact], expected[fact], `${code}: ${fact}`);
      console.log(`${code}: retryable ${error.retryable}, after ${error.retryAfterMs} ms`);
    }
  } finally {
    await server.close();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
