/** Writes the table of promises in the README from the report of the last test run. `--check` compares it instead. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { promises } from '../test/support/promises.js';
import { promiseTable, type TestReport, withTable } from './promise-table.js';

const home = fileURLToPath(new URL('..', import.meta.url));
const readme = join(home, 'README.md');

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const report = JSON.parse(readFileSync(join(home, 'test-results/unit.json'), 'utf8')) as TestReport;
const table = promiseTable(Object.values(promises), report);
const written = readFileSync(readme, 'utf8');
const current = withTable(written, table);

if (!values.check) writeFileSync(readme, current);
console.log(table);
if (values.check && written !== current) {
  console.error('The table of promises in packages/errors-openai/README.md differs from the test results.');
  console.error('Repair: pnpm promises');
  process.exitCode = 1;
}
if (/\| (fails|not tested) /.test(table)) {
  console.error('A promise is broken, or no test holds it.');
  process.exitCode = 1;
}
