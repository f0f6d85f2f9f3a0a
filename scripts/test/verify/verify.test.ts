import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { build, endToEnd, extendedStages, stages, type Step, steps, tests } from '../../src/verify/steps.js';
import { countsLine, summarize } from '../../src/verify/summary.js';
import { readTestCounts, removeTestReports } from '../../src/verify/test-counts.js';
import { verify } from '../../src/verify/verify.js';
import { workspaceRoot } from '../../src/workspace/root.js';

function read(file: string): string {
  return readFileSync(join(workspaceRoot, file), 'utf8');
}

const turbo = z
  .object({ tasks: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(read('turbo.json').replace(/^ *\/\/.*$/gm, '')));
const manifest = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));
import { packageManager } from '../../src/workspace/package-manager.js';

/** Verifies while the given steps fail or come from the cache. Returns what was run and printed. */
async function verifyWhere(failing: readonly Step[], cached: readonly Step[] = []) {
  const run: Step[] = [];
  let printed = '';
  const failed = await verify(
    stages,
    (step) => {
      run.push(step);
      const fails = failing.includes(step);
      return Promise.resolve({
        code: fails ? 1 : 0,
        output: `output of: ${step.title}\n`,
        isCached: cached.includes(step),
      });
    },
    (text) => {
      printed += text;
    },
  );
  return { run, printed, failed };
}

const lint = steps.find(({ title }) => title === 'lint') ?? build;

describe('npm test', () => {
  test('runs tasks of turbo.json and scripts that exist, and never generates', () => {
    const tasks = Object.keys(turbo.tasks).map((id) => id.replace(/^.*#/, ''));
    for (const step of [...steps, ...extendedStages.flat()])
      for (const task of step.tasks) expect(tasks).toContain(task);
    expect(steps.flatMap((step) => step.tasks)).not.toContain('generate');
    expect(manifest.scripts['check:generated']).toMatch(/generate --check$/);
  });

  test('covers, with the extended tests, every test task and every lint task', () => {
    const checked = [...steps, ...extendedStages.flat()].flatMap((step) => step.tasks);
    const tasks = Object.keys(turbo.tasks).map((id) => id.replace(/^.*#/, ''));
    for (const task of tasks.filter((name) => /^(test|lint|check|format|extended)\b/.test(name)))
      expect(checked).toContain(task);
  });

  test('runs at most two steps at a time, and the tests after the build', async () => {
    let running = 0;
    const alongside = new Map<Step, number>();
    await verify(
      stages,
      async (step) => {
        running += 1;
        alongside.set(step, running - 1);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
        return { code: 0, output: '', isCached: false };
      },
      () => {},
    );
    expect(Math.max(...alongside.values())).toBe(1);
    const order = [...alongside.keys()];
    for (const step of [tests, endToEnd]) expect(order.indexOf(step)).toBeGreaterThan(order.indexOf(build));
  });

  test('marks what came from the cache', async () => {
    const { printed } = await verifyWhere([], [lint]);
    expect(printed).toMatch(/^lint \.\.\. \d+\.\d s, cached$/m);
    expect(printed).toMatch(/^types \.\.\. \d+\.\d s$/m);
  });

  test('runs every step once, in order, and is quiet where all is well', async () => {
    const { run, printed, failed } = await verifyWhere([]);
    expect(run).toEqual(steps);
    expect(failed).toEqual([]);
    expect(printed).not.toContain('output of');
  });

  test('goes on after a failure and shows the output of what failed', async () => {
    const { run, printed, failed } = await verifyWhere([lint, tests]);
    expect(run).toEqual(steps.filter(({ needs }) => needs !== tests));
    expect(failed).toEqual(steps.filter((step) => [lint, tests].includes(step) || step.needs === tests));
    expect(printed).toContain('output of: lint');
    expect(printed).not.toContain('output of: build');
  });

  test('counts what needs the build as failed, without running it, where there is none', async () => {
    const { run, failed } = await verifyWhere([build]);
    expect(run).toEqual(steps.filter(({ needs }) => needs === undefined));
    expect(failed).toEqual(steps.filter((step) => step === build || step.needs !== undefined));
  });

  test('ends with the command for each failure, also without pnpm', () => {
    const summary = summarize({ passed: 40, failed: 0, didNotRun: [] }, [lint], steps.length);
    expect(summary).toContain(`1 of ${steps.length} checks failed. 40 tests passed, 0 failed.`);
    expect(summary).toContain('lint: pnpm lint --fix');
    expect(summary).toContain(`npx ${packageManager}`);
  });

  test.each([
    { failedSteps: [], counts: { passed: 40, failed: 0 }, line: '40 passed, 0 failed' },
    { failedSteps: [tests], counts: { passed: 38, failed: 2 }, line: '38 passed, 2 failed' },
    { failedSteps: [lint], counts: { passed: 40, failed: 0 }, line: '40 passed, 1 failed' },
    { failedSteps: [lint, tests, endToEnd], counts: { passed: 38, failed: 2 }, line: '38 passed, 3 failed' },
    // A test file that could not be loaded has no tests to count.
    { failedSteps: [tests], counts: { passed: 38, failed: 0 }, line: '38 passed, 1 failed' },
  ])('counts $failedSteps.length failed steps with $counts as $line', ({ failedSteps, counts, line }) => {
    expect(countsLine({ ...counts, didNotRun: [] }, failedSteps)).toBe(line);
  });
});

describe('the summary', () => {
  const didNotRun = ['Chromium: no browser is installed'];

  test('names what did not run, without a failure', () => {
    expect(summarize({ passed: 40, failed: 0, didNotRun }, [], 4)).toBe(
      'Did not run: Chromium: no browser is installed\nAll 4 checks hold. 40 tests passed, 0 failed.',
    );
    expect(countsLine({ passed: 40, failed: 0, didNotRun }, [])).toBe('40 passed, 0 failed');
  });

  test('names it before what failed', () => {
    const summary = summarize({ passed: 40, failed: 0, didNotRun }, [lint], 4);
    expect(summary).toMatch(/^Did not run: Chromium: .*\n1 of 4 checks failed\./);
  });
});

describe('the counts of a test run', () => {
  let root: string;
  const put = async (folder: string, file: string, counts: object): Promise<void> => {
    await mkdir(join(root, folder), { recursive: true });
    await writeFile(join(root, folder, file), JSON.stringify(counts));
  };
  const nothing = { passed: 0, failed: 0, didNotRun: [] };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'venice-errors-counts-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  test('are the sum of all reports', async () => {
    expect(await readTestCounts(root, 'test-results')).toEqual(nothing);
    const unit = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1 };
    await put('packages/a/test-results', 'unit.json', unit);
    await put('internal/b/test-results', 'unit.json', { numPassedTests: 3, numFailedTests: 0 });
    await put('scripts/test-results', 'diff.json', { numPassedTests: 10, numFailedTests: 0 });
    await put('scripts/test-results', 'drift.json', { numPassedTests: 20, numFailedTests: 1 });
    expect(await readTestCounts(root, 'test-results')).toEqual({ ...nothing, passed: 40, failed: 3 });
  });

  test('are those of the extended tests alone, if these are asked for', async () => {
    await put('packages/a/test-results', 'unit.json', { numPassedTests: 7, numFailedTests: 2 });
    await put('packages/a/extended-results', 'unit.json', { numPassedTests: 5, numFailedTests: 1 });
    expect(await readTestCounts(root, 'extended-results')).toEqual({ ...nothing, passed: 5, failed: 1 });
  });

  test('have each part that did not run once', async () => {
    const assertionResults = ['Deno: no release', undefined, 'Bun: no network', 'Deno: no release'].map(
      (didNotRun) => ({ status: 'skipped', meta: { didNotRun } }),
    );
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [{ assertionResults }] };
    await put('packages/a/extended-results', 'unit.json', report);
    const { didNotRun } = await readTestCounts(root, 'extended-results');
    expect(didNotRun).toEqual(['Bun: no network', 'Deno: no release']);
  });

  test('do not contain those of an earlier run', async () => {
    await put('packages/a/test-results', 'unit.json', { numPassedTests: 7, numFailedTests: 2 });
    await put('packages/a/extended-results', 'unit.json', { numPassedTests: 5, numFailedTests: 1 });
    await removeTestReports(root, 'test-results');
    expect(await readTestCounts(root, 'test-results')).toEqual(nothing);
    expect(await readTestCounts(root, 'extended-results')).toEqual({ ...nothing, passed: 5, failed: 1 });
  });
});
