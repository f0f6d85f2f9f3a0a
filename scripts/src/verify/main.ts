import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceRoot } from '../workspace/root.js';
import { runTasks } from './run-tasks.js';
import { stages, steps } from './steps.js';
import { countsLine, summarize } from './summary.js';
import { readTestCounts, removeTestReports } from './test-counts.js';
import { verify } from './verify.js';

const results = join(workspaceRoot, 'test-results');

await rm(results, { recursive: true, force: true });
await mkdir(results);
await removeTestReports(workspaceRoot);

const failed = await verify(
  stages,
  (step) => runTasks(workspaceRoot, step),
  (text) => process.stdout.write(text),
);
const counts = await readTestCounts(workspaceRoot);

// `.ci/run` ends with this line.
await writeFile(join(results, 'counts.txt'), `${countsLine(counts, failed)}\n`);
console.log(`\n${summarize(counts, failed, steps.length)}`);
process.exitCode = failed.length === 0 ? 0 : 1;
