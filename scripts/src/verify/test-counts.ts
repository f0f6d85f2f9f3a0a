import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../workspace/read-json.js';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  /** What could not be obtained on this machine, and why: one line each. */
  readonly didNotRun: readonly string[];
}

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
export async function readTestCounts(root: string, name: ReportFolder): Promise<TestCounts> {
  let [passed, failed] = [0, 0];
  const didNotRun = new Set<string>();
  for (const folder of await reportFolders(root, name)) {
    for (const file of await readdir(folder)) {
      const report = await readJson(join(folder, file), vitestReport);
      passed += report.numPassedTests;
      failed += report.numFailedTests;
      for (const { meta } of report.testResults.flatMap(({ assertionResults }) => assertionResults))
        if (meta?.didNotRun !== undefined) didNotRun.add(meta.didNotRun);
    }
  }
  return { passed, failed, didNotRun: [...didNotRun].sort() };
}

/** Deletes the reports of earlier runs. Turbo puts back those of the tests that it does not run again. */
export async function removeTestReports(root: string, name: ReportFolder): Promise<void> {
  for (const folder of await reportFolders(root, name)) await rm(folder, { recursive: true });
}

async function reportFolders(root: string, name: ReportFolder): Promise<readonly string[]> {
  const folders = ['scripts'];
  for (const parent of ['packages', 'internal'].filter((each) => existsSync(join(root, each))))
    folders.push(...(await readdir(join(root, parent))).map((folder) => join(parent, folder)));
  return folders.map((folder) => join(root, folder, name)).filter((folder) => existsSync(folder));
}
