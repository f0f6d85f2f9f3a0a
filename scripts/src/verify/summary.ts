import { packageManager } from '../workspace/package-manager.js';
import type { Step } from './steps.js';
import type { TestCounts } from './test-counts.js';

/** Formats the counts of the tests, `12 passed, 0 failed`, with one more failure for each other step that failed. */
export function countsLine({ passed, failed }: TestCounts, failedSteps: readonly Step[]): string {
  const others = failedSteps.filter(({ tasks }) => !tasks.some((task) => /^(test|extended)\b/.test(task)));
  // A test file that could not be loaded has no tests to count.
  const uncounted = failed === 0 && others.length < failedSteps.length ? 1 : 0;
  return `${passed} passed, ${failed + others.length + uncounted} failed`;
}

/** Renders the end of the report: what did not run, what failed, and the command for each failure. */
export function summarize(
  { passed, failed, didNotRun }: TestCounts,
  failedSteps: readonly Step[],
  stepCount: number,
): string {
  const counts = `${passed} tests passed, ${failed} failed.`;
  const missing = didNotRun.map((part) => `Did not run: ${part}`);
  if (failedSteps.length === 0) return [...missing, `All ${stepCount} checks hold. ${counts}`].join('\n');
  return [
    ...missing,
    `${failedSteps.length} of ${stepCount} checks failed. ${counts}`,
    '',
    ...failedSteps.map((step) => `  ${step.title}: ${step.repair}`),
    '',
    `If pnpm is not installed, write "npx ${packageManager}" in its place.`,
  ].join('\n');
}
