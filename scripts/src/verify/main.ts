import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceRoot } from '../workspace/root.js';
import { runTasks } from './run-tasks.js';
import { extendedStages, stages } from './steps.js';
import { countsLine, summarize } from './summary.js';
import { readTestCounts, removeTestReports, type ReportFolder } from './test-counts.js';
import { verify } from './verify.js';

const isExtended = process.argv.includes('--extended');
const checked = isExtended ? extendedStages : stages;
const reports: ReportFolder = isExtended ? 'extended-results' : 'test-results';
const results = join(workspaceRoot, reports);

await rm(results, { recursive: true, force: true });
await mkdir(results);
await removeTestReports(workspaceRoot, reports);

const failed = await verify(
  checked,
  (step) => runTasks(workspaceRoot, step),
  (text) => process.stdout.write(text),
);
const counts = await readTestCounts(workspaceRoot, reports);

// `.ci/run` reads this line.
await writeFile(join(results, 'counts.txt'), `${countsLine(counts, failed)}\n`);
console.log(`\n${summarize(counts, failed, checked.flat().length)}`);
process.exitCode = failed.length === 0 ? 0 : 1;
