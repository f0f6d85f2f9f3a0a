import { type AnyVeniceError, type ResponseLike, toVeniceError } from '@venice/errors-core';
import picocolors from 'picocolors';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../src/client.js';
import { fetchClient } from '../src/measure-fetch.js';
import { run } from '../src/run.js';

interface Outcome {
  readonly exitCode: number;
  readonly output: string;
}

/** Runs the demo with a client that works and another one. */
async function runWith(client: Client): Promise<Outcome> {
  const written: string[] = [];
  const exitCode = await run({
    clients: [fetchClient, client],
    colors: picocolors.createColors(false),
    write: (text) => {
      written.push(text);
    },
  });
  return { exitCode, output: written.join('') };
}

/** A client that gets it right, apart from what `change` does to each error. */
function changed(change: (error: AnyVeniceError) => AnyVeniceError | undefined): Client {
  return {
    name: 'changed',
    async fail(baseURL) {
      const error = await fetchClient.fail(baseURL);
      return error && change(error);
    },
  };
}

/** The same answer, in part another. */
function retold({ status, body, requestId }: AnyVeniceError, told: ResponseLike): AnyVeniceError {
  return toVeniceError({ status, body, headers: { 'cf-ray': requestId }, ...told });
}

/** Tells some errors wrong, each in its own way. */
function tellWrong(error: AnyVeniceError): AnyVeniceError | undefined {
  if (error.creditsRefunded === true) return retold(error, { body: { error: error.message } });
  switch (error.code) {
    case 'MODEL_OFFLINE':
      return retold(error, { body: '' });
    case 'MODEL_AT_CAPACITY':
      return retold(error, { headers: {} });
    case 'UNAUTHORIZED':
      return retold(error, { status: 500 });
    case 'RATE_LIMIT_EXCEEDED':
      return retold(error, { headers: { 'cf-ray': error.requestId, 'retry-after': '9' } });
    case 'UPSCALE_FAILED':
      return undefined;
    case undefined:
      return retold(error, { body: { error: 'Gone' } });
    default:
      return error;
  }
}

test('clients that tell everything right leave 0', async () => {
  const { exitCode, output } = await runWith(changed((error) => error));
  expect(exitCode).toBe(0);
  expect(output).toContain('told right, 0 missed.');
  expect(output).not.toContain('✗');
});

test('a single miss is enough for 1', async () => {
  const { exitCode, output } = await runWith(
    changed((error) => (error.code === 'MODEL_OFFLINE' ? tellWrong(error) : error)),
  );
  expect(exitCode).toBe(1);
  expect(output).toMatch(
    /✗ \d+ codes and \d+ body shapes, each through fetch and changed: \d+ told right, 1 missed\./,
  );
});

describe('a client that tells several errors wrong', () => {
  let outcome: Outcome;

  beforeAll(async () => {
    outcome = await runWith(changed(tellWrong));
  });

  test('leaves 1', () => {
    expect(outcome.exitCode).toBe(1);
  });

  test('has a cross where it is wrong, and a tick where it is right', () => {
    expect(outcome.output).toMatch(/503 │.* MODEL_OFFLINE .*│ +✓ +✗/);
    expect(outcome.output).toMatch(/404 │.* MODEL_NOT_FOUND .*│ +✓ +✓/);
  });

  test.each([
    ['MODEL_OFFLINE: code is undefined, should be MODEL_OFFLINE'],
    [/MODEL_AT_CAPACITY: requestId is undefined, should be \S+/],
    ['UNAUTHORIZED: status is 500, should be 403'],
    ['RATE_LIMIT_EXCEEDED: retryAfterMs is 9000, should be undefined'],
    ['refund: creditsRefunded is undefined, should be true'],
    ['UPSCALE_FAILED: error is undefined, should be one of Venice'],
    ['empty body: code is REQUEST_TIMEOUT, should be undefined'],
  ])('is told what is wrong: %s', (line) => {
    const lines = outcome.output.split('\n').filter((each) => each.startsWith('✗ changed, '));
    expect(lines.join('\n')).toMatch(line);
  });
});
