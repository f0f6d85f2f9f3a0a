import type { CommandResult } from '../run-command.js';
import { build, type Step } from './steps.js';

/** Runs every step, whatever became of those before it, and returns the ones that failed or could not run. */
export const verify = async (
  steps: readonly Step[],
  run: (step: Step) => Promise<CommandResult>,
  print: (text: string) => void,
): Promise<readonly Step[]> => {
  const failed: Step[] = [];
  for (const step of steps) {
    print(`${step.title} ... `);
    if (step.needsBuild && failed.includes(build)) {
      print('not run, it needs the build\n');
      failed.push(step);
      continue;
    }
    const started = performance.now();
    const { code, output } = await run(step);
    const time = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    if (code === 0) {
      print(`${time}\n`);
      continue;
    }
    failed.push(step);
    print(`FAILED after ${time}\n\n${output.trim()}\n\n`);
  }
  return failed;
};
