import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import { didNotRun } from '@venice/scripts/verify/did-not-run';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { withTable } from '@venice/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPrograms } from '../../src/runtimes/bundle.js';
import { planFor } from '../../src/runtimes/plan.js';
import { installRuntimes } from '../../src/runtimes/runtime.js';
import { runtimes } from '../../src/runtimes/runtimes.js';
import { fullTable, rowOf, shortTable } from '../../src/runtimes/table.js';
import { packedProject, type Project } from '../../src/stage/project.js';

let notInstalled: string | undefined;
let project: Project;
let server: VeniceErrorServer;

beforeAll(async () => {
  notInstalled = await installRuntimes();
  project = await packedProject();
  await addPrograms(project);
  server = await startVeniceErrorServer();
});
afterAll(async () => {
  await server.close();
  await project.remove();
});

const rows = new Map<string, readonly string[]>();

test.for(runtimes)('every check holds in $name', async ({ name, findVersion, run }, context) => {
  const version = await findVersion().catch((reason: unknown) => {
    didNotRun(context, name, notInstalled ?? messageOf(reason));
  });
  const results = await run(project, await planFor(server));
  rows.set(name, rowOf(name, version, results));
  expect(results.filter(({ failure }) => failure !== undefined)).toEqual([]);
});

test('the tables of the documents have these results', async () => {
  const [compatibility, readme] = [documentAt('COMPATIBILITY.md'), documentAt('README.md')];
  const full = fullTable(
    await readFile(compatibility, 'utf8'),
    runtimes.map(({ name }) => name),
    rows,
  );
  await expectTable(compatibility, full);
  await expectTable(readme, shortTable(full));
});

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

function documentAt(name: string): string {
  return join(workspaceRoot, name);
}

async function expectTable(file: string, table: readonly (readonly string[])[]): Promise<void> {
  const document = await readFile(file, 'utf8');
  await expect(withTable(document, 'runtimes', table)).toMatchFileSnapshot(file);
}
