import { availableParallelism } from 'node:os';
import { runCommand } from '../workspace/run-command.js';
import type { Step } from './steps.js';
import { SIDE_BY_SIDE, type StepResult } from './verify.js';

const concurrency = Math.max(1, Math.floor(availableParallelism() / SIDE_BY_SIDE));

/** Runs the tasks of a step through turbo, which keeps their results in `.turbo/`. */
export async function runTasks(root: string, { tasks }: Step): Promise<StepResult> {
  const options = [
    '--continue=dependencies-successful',
    `--concurrency=${concurrency}`,
    '--output-logs=errors-only',
    '--log-order=grouped',
  ];
  const { code, output } = await runCommand(['turbo', 'run', ...tasks, ...options], {
    cwd: root,
    env: {
      TURBO_TELEMETRY_DISABLED: '1',
      // An input of the tests' tasks.
      VENICE_RUNTIME: `${process.version} ${process.platform} ${process.arch}`,
    },
  });
  return { code, output, isCached: allCached(output) };
}

/** Reads turbo's last lines, such as `Cached:    4 cached, 5 total`. */
function allCached(output: string): boolean {
  const [, cached, total] = /^ *Cached: +(\d+) cached, (\d+) total$/m.exec(output) ?? [];
  return cached !== undefined && cached === total;
}
