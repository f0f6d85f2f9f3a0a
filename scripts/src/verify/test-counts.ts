import { readFile } from 'node:fs/promises';
import { z } from 'zod';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number() })
  .transform(({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }));

/** What vitest's JSON report counts; nothing passed where there is none, because the tests did not run. */
export async function readTestCounts(file: string): Promise<TestCounts> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? { passed: 0, failed: 0 } : vitestReport.parse(JSON.parse(text));
}
