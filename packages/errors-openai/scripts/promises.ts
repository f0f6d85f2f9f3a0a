/**
 * Writes the table of promises in the README from a run of the tests, or with `--check` compares it. Takes the
 * report of a run that has been as an argument; without one it runs the tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { promises } from '../test/promises.js';
import { promiseTable, type TestReport, withTable } from './promise-table.js';

const home = fileURLToPath(new URL('..', import.meta.url));
const workspace = resolve(home, '../..');
const readme = join(home, 'README.md');

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});

function read(path: string): TestReport {
  return JSON.parse(readFileSync(path, 'utf8')) as TestReport;
}

function runTests(): TestReport {
  const folder = mkdtempSync(join(tmpdir(), 'promises-'));
  const path = join(folder, 'report.json');
  try {
    const { error } = spawnSync(
      process.execPath,
      [
        join(workspace, 'node_modules/vitest/vitest.mjs'),
        'run',
        'packages/errors-openai',
        '--reporter=json',
        `--outputFile=${path}`,
      ],
      { cwd: workspace, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    if (error !== undefined) throw error;
    return read(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [path] = positionals;
// pnpm runs this in the package, but a path on its command line is meant from where it was called.
const report =
  path === undefined ? runTests() : read(resolve(process.env['INIT_CWD'] ?? process.cwd(), path));
const table = promiseTable(Object.values(promises), report);
const written = readFileSync(readme, 'utf8');
const current = withTable(written, table);

if (!values.check) writeFileSync(readme, current);
console.log(table);
if (values.check && written !== current) {
  console.error('The table of promises in packages/errors-openai/README.md is not what the tests found.');
  console.error('Repair: pnpm --filter @venice/errors-openai promises');
  process.exitCode = 1;
}
if (/\| (fails|not tested) /.test(table)) {
  console.error('A promise is broken, or no test holds it.');
  process.exitCode = 1;
}
