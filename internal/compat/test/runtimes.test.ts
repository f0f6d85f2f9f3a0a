import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../src/runtimes/checks/run-checks.js';
import { planFor } from '../src/runtimes/plan.js';
import { fullTable, rowOf, shortTable } from '../src/runtimes/table.js';

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

/** The short form of the extended test, which runs every example on every runtime. */
describe('the checks of the runtimes', () => {
  test('hold on this Node', async () => {
    const results = await runChecks(planFor(server, { codes: ['MODEL_OVERLOADED', 'INFERENCE_FAILED'] }));
    expect(results.length).toBeGreaterThan(40);
    expect(results.filter(({ failure }) => failure !== undefined)).toEqual([]);
  });

  test('fail for each client if the responses mean another error', async () => {
    const { examples, streams, ...others } = planFor(server, { codes: ['MODEL_OVERLOADED'], limit: 1 });
    const wrong = <Error>(error: Error) => ({ ...error, expected: { code: 'INVALID_MODEL' as const } });
    const plan = { ...others, examples: examples.map(wrong), streams: streams.map(wrong) };
    const failed = (await runChecks(plan)).filter(({ failure }) => failure !== undefined);
    expect(failed.map(({ group, failure }) => `${group}: ${failure}`)).toEqual(
      ['core', 'fetch', 'fetch', 'openai', 'openai', 'axios', 'axios', 'ai', 'ai'].map(
        (group) => `${group}: code is "MODEL_OVERLOADED"`,
      ),
    );
  });
});

describe('the table', () => {
  const results = ['core', 'fetch', 'openai', 'axios', 'ai', 'identity'].map((group) => ({
    group,
    name: '',
  }));

  test('marks clients that declare a newer Node', () => {
    expect(rowOf('Node 20', '20.20.2', results)).toEqual([
      'Node 20',
      '20.20.2',
      'all',
      'all',
      'all *',
      'all',
      'all *',
      'all',
    ]);
  });

  test('counts the checks that hold if not all do', () => {
    const failed = { group: 'fetch', name: '', failure: 'no' };
    expect(rowOf('Bun', '1.4.5', [...results, failed])[3]).toBe('1 of 2');
  });

  test('keeps the row of a runtime that did not run here', () => {
    const document = '| Bun | 1.4.5 | all | all | all | all | all | all |\n';
    const table = fullTable(document, ['Bun', 'Deno'], new Map());
    expect(shortTable(table)).toEqual([
      ['Bun', 'Deno'],
      ['all', 'did not run'],
    ]);
  });
});
