import { packageManager } from '../workspace/package-manager.js';
import { type Step, tests } from './steps.js';
import type { TestCounts } from './test-counts.js';

/** `12 passed, 0 failed`: the tests' counts, and one failure more for each other step that failed. */
export function countsLine({ passed, failed }: TestCounts, failedSteps: readonly Step[]): string {
  const others = failedSteps.filter((step) => step !== tests || failed === 0).length;
  return `${passed} passed, ${failed + others} failed`;
}

/** The end of the report for a person: what failed and the command for each. */
export function summarize(
  { passed, failed }: TestCounts,
  failedSteps: readonly Step[],
  stepCount: number,
): string {
  const counts = `${passed} tests passed, ${failed} failed.`;
  if (failedSteps.length === 0) return `All ${stepCount} checks hold. ${counts}`;
  return [
    `${failedSteps.length} of ${stepCount} checks failed. ${counts}`,
    '',
    ...failedSteps.map((step) => `  ${step.title}: ${step.repair}`),
    '',
    `Where pnpm is not installed, write "npx ${packageManager}" in its place.`,
  ].join('\n');
}
