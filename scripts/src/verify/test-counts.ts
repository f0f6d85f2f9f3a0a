import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../workspace/read-json.js';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

/** Sums what vitest's JSON reports of all packages count. A package whose tests did not run has no report. */
export async function readTestCounts(root: string): Promise<TestCounts> {
  let [passed, failed] = [0, 0];
  for (const folder of await reportFolders(root)) {
    for (const file of await readdir(folder)) {
      const report = await readJson(join(folder, file), vitestReport);
      passed += report.numPassedTests;
      failed += report.numFailedTests;
    }
  }
  return { passed, failed };
}

/** Deletes the reports of earlier runs. Turbo puts back those of the tests that it does not run again. */
export async function removeTestReports(root: string): Promise<void> {
  for (const folder of await reportFolders(root)) await rm(folder, { recursive: true });
}

async function reportFolders(root: string): Promise<readonly string[]> {
  const folders = ['scripts'];
  for (const parent of ['packages', 'internal'].filter((name) => existsSync(join(root, name))))
    folders.push(...(await readdir(join(root, parent))).map((name) => join(parent, name)));
  return folders.map((folder) => join(root, folder, 'test-results')).filter((folder) => existsSync(folder));
}
