import { join } from 'node:path';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureOf } from '../src/runtimes/checks/check.js';
import { clientChecks } from '../src/runtimes/checks/client-checks.js';
import { clients } from '../src/runtimes/checks/clients.js';
import { runChecks } from '../src/runtimes/checks/run-checks.js';
import { startPageServer } from '../src/runtimes/page-server.js';
import { planFor } from '../src/runtimes/plan.js';
import { fetchPlan, sendFailure, sendResults } from '../src/runtimes/programs/reporting.js';
import { versionOf } from '../src/runtimes/runtime.js';
import { fullTable, rowOf, shortTable } from '../src/runtimes/table.js';

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

/** The short form of the extended test, which runs every example on every runtime. */
describe('the checks of the runtimes', () => {
  test('hold on this Node', async () => {
    const results = await runChecks(
      await planFor(server, { codes: ['MODEL_OVERLOADED', 'INFERENCE_FAILED'] }),
    );
    expect(results.length).toBeGreaterThan(40);
    expect(results.filter(({ failure }) => failure !== undefined)).toEqual([]);
  });

  test('fail for each client if the responses mean another error', async () => {
    const { examples, streams, ...others } = await planFor(server, { codes: ['MODEL_OVERLOADED'], limit: 1 });
    const wrong = <Error>(error: Error) => ({ ...error, expected: { code: 'INVALID_MODEL' as const } });
    const plan = { ...others, examples: examples.map(wrong), streams: streams.map(wrong) };
    const failures = clients.map((client) =>
      clientChecks(client, plan, {})
        .filter(({ name }) => name.startsWith('MODEL_OVERLOADED'))
        .map(failureOf),
    );
    expect(await Promise.all(failures.flat())).toEqual(
      // Core has no stream.
      Array.from({ length: 9 }, () => 'code is "MODEL_OVERLOADED"'),
    );
  });
});

test('a runtime that was not installed has a reason', async () => {
  const program = join(workspaceRoot, 'no such program');
  await expect(versionOf(program)).rejects.toThrow('not installed');
  expect(await versionOf(process.execPath)).toBe(process.versions.node);
});

describe('a page', () => {
  test('calls the test server from its own origin, and sends its results', async () => {
    const plan = await planFor(server, { codes: ['MODEL_OVERLOADED'], limit: 1 });
    const pages = await startPageServer('.', plan);
    const origin = `http://127.0.0.1:${pages.port}`;
    const own = await fetchPlan(origin);
    expect(own.huge.baseURL.startsWith(`${origin}/`)).toBe(true);
    expect((await fetch(own.huge.baseURL)).status).toBe(503);
    const failed = [{ group: 'core', name: '', failure: 'no' }];
    await sendResults(origin, failed);
    expect(await pages.results).toEqual(failed);
    pages.close();
  });

  test('reports what prevented its checks', async () => {
    const pages = await startPageServer('.', await planFor(server, { codes: [] }));
    const rejected = expect(pages.results).rejects.toThrow('no worker');
    await sendFailure(`http://127.0.0.1:${pages.port}`, new Error('no worker'));
    await rejected;
    pages.close();
  });
});

describe('the table', () => {
  const groups = ['core', 'fetch', 'openai', 'axios', 'ai', 'retry', 'testing', 'identity'];
  const results = groups.map((group) => ({ group, name: '' }));

  test('marks clients that declare a newer Node', () => {
    const marked = ['all', 'all', 'all *', 'all', 'all *', 'all', 'all', 'all'];
    expect(rowOf('Node 20', '20.20.2', results)).toEqual(['Node 20', '20.20.2', ...marked]);
  });

  test('counts the checks that hold if not all do', () => {
    const failed = { group: 'fetch', name: '', failure: 'no' };
    expect(rowOf('Bun', '1.4.5', [...results, failed])[3]).toBe('1 of 2');
  });

  test('keeps the row of a runtime that did not run here', () => {
    const row = rowOf('Bun', '1.4.5', results);
    const table = fullTable(`| ${row.join(' | ')} |\n`, ['Bun', 'Deno'], new Map());
    expect(table.slice(1)).toEqual([row, ['Deno', 'did not run', ...groups.map(() => '')]]);
  });

  test('has a short form', () => {
    const pages = ['same origin', 'other origin'].map((page) => rowOf(`Chromium, ${page}`, '153', results));
    const failed = { group: 'fetch', name: '', failure: 'no' };
    const rows = [rowOf('Bun', '1.4.5', [...results, failed]), ...pages, ['Deno', 'did not run', '']];
    expect(shortTable([[], ...rows])).toEqual([
      ['Bun', 'Chromium', 'Deno'],
      ['not all', 'all', 'did not run'],
    ]);
  });
});
