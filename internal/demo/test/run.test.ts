import { type AnyVeniceError, type ResponseLike, toVeniceError } from '@venice/errors-core';
import picocolors from 'picocolors';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Client, loadClients } from '../src/clients.js';
import { run } from '../src/run.js';

const { bare, clients } = await loadClients();

/** The client of the adapter of the bare client. */
const correct = ((): Client => {
  const [first] = clients;
  return first ?? expect.fail('There is no client.');
})();

interface Outcome {
  readonly exitCode: number;
  readonly output: string;
}

/** Runs the demo with a correct client and another one. */
async function runWith(client: Client): Promise<Outcome> {
  const written: string[] = [];
  const exitCode = await run({
    bare,
    clients: [correct, client],
    colors: picocolors.createColors(false),
    write: (text) => {
      written.push(text);
    },
  });
  return { exitCode, output: written.join('') };
}

/** A correct client whose errors are then changed. */
function changed(change: (error: AnyVeniceError) => AnyVeniceError | undefined): Client {
  return {
    name: 'changed',
    async fail(baseURL) {
      const error = await correct.fail(baseURL);
      return error && change(error);
    },
  };
}

/** Builds the error of the same response, changed in part. */
function rebuilt({ status, body, requestId }: AnyVeniceError, change: ResponseLike): AnyVeniceError {
  return toVeniceError({ status, body, headers: { 'cf-ray': requestId }, ...change });
}

/** Makes some errors wrong, each in its own way. */
function makeWrong(error: AnyVeniceError): AnyVeniceError | undefined {
  if (error.creditsRefunded === true) return rebuilt(error, { body: { error: error.message } });
  switch (error.code) {
    case 'MODEL_OFFLINE':
      return rebuilt(error, { body: '' });
    case 'MODEL_AT_CAPACITY':
      return rebuilt(error, { headers: {} });
    case 'UNAUTHORIZED':
      return rebuilt(error, { status: 500 });
    case 'RATE_LIMIT_EXCEEDED':
      return rebuilt(error, { headers: { 'cf-ray': error.requestId, 'retry-after': '9' } });
    case 'UPSCALE_FAILED':
      return undefined;
    case undefined:
      return rebuilt(error, { body: { error: 'Gone' } });
    default:
      return error;
  }
}

test('correct clients give exit code 0', async () => {
  const { exitCode, output } = await runWith(changed((error) => error));
  expect(exitCode).toBe(0);
  expect(output).toContain(' correct, 0 wrong.');
  expect(output).not.toContain('✗');
});

test('a single wrong error gives exit code 1', async () => {
  const { exitCode, output } = await runWith(
    changed((error) => (error.code === 'MODEL_OFFLINE' ? makeWrong(error) : error)),
  );
  expect(exitCode).toBe(1);
  expect(output).toMatch(
    /✗ \d+ codes and \d+ body shapes, each through OpenAI and changed: \d+ correct, 1 wrong\./,
  );
});

describe('a client with several wrong errors', () => {
  let outcome: Outcome;

  beforeAll(async () => {
    outcome = await runWith(changed(makeWrong));
  });

  test('gives exit code 1', () => {
    expect(outcome.exitCode).toBe(1);
  });

  test('has a cross for each wrong error and a tick for each correct one', () => {
    expect(outcome.output).toMatch(/503 │.* MODEL_OFFLINE .*│ +✓ +✗/);
    expect(outcome.output).toMatch(/404 │.* MODEL_NOT_FOUND .*│ +✓ +✓/);
  });

  test.each([
    ['MODEL_OFFLINE: code is undefined, should be MODEL_OFFLINE'],
    [/MODEL_AT_CAPACITY: requestId is undefined, should be \S+/],
    ['UNAUTHORIZED: status is 500, should be 403'],
    ['RATE_LIMIT_EXCEEDED: retryAfterMs is 9000, should be undefined'],
    ['refund: creditsRefunded is undefined, should be true'],
    ['UPSCALE_FAILED: error is undefined, should be a VeniceError'],
    ['empty body: code is REQUEST_TIMEOUT, should be undefined'],
  ])('is listed with each wrong fact: %s', (line) => {
    const lines = outcome.output.split('\n').filter((each) => each.startsWith('✗ changed, '));
    expect(lines.join('\n')).toMatch(line);
  });
});
