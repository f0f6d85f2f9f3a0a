import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, stages, type Step, steps, tests } from '../../src/verify/steps.js';
import { countsLine, summarize } from '../../src/verify/summary.js';
import { readTestCounts } from '../../src/verify/test-counts.js';
import { verify } from '../../src/verify/verify.js';
import { packageManager } from '../../src/workspace/package-manager.js';

/** Verifies with the given steps failing, and tells what was run and printed. */
async function verifyWhere(failing: readonly Step[]) {
  const run: Step[] = [];
  let printed = '';
  const failed = await verify(
    stages,
    (step) => {
      run.push(step);
      const fails = failing.includes(step);
      return Promise.resolve({ code: fails ? 1 : 0, output: `words of: ${step.title}\n` });
    },
    (text) => {
      printed += text;
    },
  );
  return { run, printed, failed };
}

const lint = steps.find(({ title }) => title === 'lint') ?? build;

describe('npm test', () => {
  test('checks the generated files and never generates', () => {
    const generating = steps.filter(({ pnpm: [script] }) => script === 'generate');
    expect(generating.map(({ pnpm }) => pnpm)).toEqual([['generate', '--check']]);
  });

  test('runs the tests alone, after the build', async () => {
    let running = 0;
    const alongside = new Map<Step, number>();
    await verify(
      stages,
      async (step) => {
        running += 1;
        alongside.set(step, running - 1);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
        return { code: 0, output: '' };
      },
      () => {},
    );
    expect(Math.max(...alongside.values())).toBe(1);
    expect(alongside.get(tests)).toBe(0);
    expect([...alongside.keys()].indexOf(tests)).toBeGreaterThan([...alongside.keys()].indexOf(build));
  });

  test('runs every step once, in order, and is quiet where all is well', async () => {
    const { run, printed, failed } = await verifyWhere([]);
    expect(run).toEqual(steps);
    expect(failed).toEqual([]);
    expect(printed).not.toContain('words of');
  });

  test('goes on after a failure and shows the words of what failed', async () => {
    const { run, printed, failed } = await verifyWhere([lint, tests]);
    expect(run).toEqual(steps);
    expect(failed).toEqual([lint, tests]);
    expect(printed).toContain('words of: lint');
    expect(printed).not.toContain('words of: build');
  });

  test('counts what needs the build as failed, without running it, where there is none', async () => {
    const { run, failed } = await verifyWhere([build]);
    expect(run).toEqual(steps.filter((step) => !step.needsBuild));
    expect(failed).toEqual(steps.filter((step) => step === build || step.needsBuild));
  });

  test('ends with the command for each failure, also for whoever has no pnpm', () => {
    const summary = summarize({ passed: 40, failed: 0 }, [lint], steps.length);
    expect(summary).toContain(`1 of ${steps.length} checks failed. 40 tests passed, 0 failed.`);
    expect(summary).toContain('lint: pnpm lint --fix');
    expect(summary).toContain(`npx ${packageManager}`);
  });

  test.each([
    { failedSteps: [], counts: { passed: 40, failed: 0 }, line: '40 passed, 0 failed' },
    { failedSteps: [tests], counts: { passed: 38, failed: 2 }, line: '38 passed, 2 failed' },
    { failedSteps: [lint], counts: { passed: 40, failed: 0 }, line: '40 passed, 1 failed' },
    { failedSteps: [lint, tests], counts: { passed: 38, failed: 2 }, line: '38 passed, 3 failed' },
    // A test file that could not be loaded has no tests to count.
    { failedSteps: [tests], counts: { passed: 38, failed: 0 }, line: '38 passed, 1 failed' },
  ])('counts $failedSteps.length failed steps with $counts as $line', ({ failedSteps, counts, line }) => {
    expect(countsLine(counts, failedSteps)).toBe(line);
  });
});

describe('the counts of a test run', () => {
  test('are those of its report, and none where it left no report', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'venice-errors-counts-'));
    const file = join(dir, 'vitest.json');
    try {
      expect(await readTestCounts(file)).toEqual({ passed: 0, failed: 0 });
      await writeFile(file, JSON.stringify({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1 }));
      expect(await readTestCounts(file)).toEqual({ passed: 7, failed: 2 });
    } finally {
      await rm(dir, { recursive: true });
    }
  });
});
