import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pnpmCommand } from '../workspace/package-manager.js';
import { runCommand } from '../workspace/run-command.js';
import { stages, steps, testReport } from './steps.js';
import { countsLine, summarize } from './summary.js';
import { readTestCounts } from './test-counts.js';
import { verify } from './verify.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const results = join(root, 'test-results');

await rm(results, { recursive: true, force: true });
await mkdir(results);

const failed = await verify(
  stages,
  (step) => runCommand([...pnpmCommand, '--silent', ...step.pnpm], { cwd: root }),
  (text) => process.stdout.write(text),
);
const counts = await readTestCounts(join(root, testReport));

await writeFile(join(results, 'counts.txt'), `${countsLine(counts, failed)}\n`);
console.log(`\n${summarize(counts, failed, steps.length)}`);
process.exitCode = failed.length === 0 ? 0 : 1;
