import { rm } from 'node:fs/promises';
import { globby } from 'globby';
import { z } from 'zod';
import { readJson } from '../workspace/read-json.js';

export type TestCounts = Awaited<ReturnType<typeof readTestCounts>>;

/** The folder in each package for the reports of `npm test`, and that for the reports of the extended tests. */
export type ReportFolder = 'test-results' | 'extended-results';

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z
    .array(
      z.object({
        assertionResults: z.array(
          z.object({ meta: z.object({ didNotRun: z.string().optional() }).optional() }),
        ),
      }),
    )
    .default([]),
});

/** Sums what vitest's JSON reports of all packages count. A package whose tests did not run has no report. */
export async function readTestCounts(root: string, name: ReportFolder) {
  const files = await reportFiles(root, name);
  const reports = await Promise.all(files.map((file) => readJson(file, vitestReport)));
  const tests = reports.flatMap(({ testResults }) => testResults.flatMap((file) => file.assertionResults));
  const reasons = tests.map(({ meta }) => meta?.didNotRun).filter((reason) => reason !== undefined);
  return {
    passed: reports.reduce((sum, { numPassedTests }) => sum + numPassedTests, 0),
    failed: reports.reduce((sum, { numFailedTests }) => sum + numFailedTests, 0),
    // What could not be obtained on this machine, and why: one line each.
    didNotRun: [...new Set(reasons)].sort(),
  };
}

/** Deletes the reports of earlier runs. Turbo puts back those of the tests that it does not run again. */
export async function removeTestReports(root: string, name: ReportFolder): Promise<void> {
  for (const file of await reportFiles(root, name)) await rm(file);
}

function reportFiles(root: string, name: ReportFolder): Promise<string[]> {
  return globby(`{scripts,{packages,internal}/*}/${name}/*.json`, { cwd: root, absolute: true });
}
