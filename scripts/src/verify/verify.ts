import type { CommandResult } from '../workspace/run-command.js';
import { build, type Step } from './steps.js';

/** Most steps keep one core busy, and the smallest machine has two. */
const SIDE_BY_SIDE = 2;

/**
 * Runs every step, whatever became of those before it, and returns the ones that failed or could not run. The
 * stages come one after the other; within one, two steps run at a time.
 */
export async function verify(
  stages: readonly (readonly Step[])[],
  run: (step: Step) => Promise<CommandResult>,
  print: (text: string) => void,
): Promise<readonly Step[]> {
  const failed: Step[] = [];
  const attempt = async (step: Step): Promise<void> => {
    if (step.needsBuild && failed.includes(build)) {
      print(`${step.title} ... not run, it needs the build\n`);
      failed.push(step);
      return;
    }
    const started = performance.now();
    const { code, output } = await run(step);
    const time = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    if (code !== 0) failed.push(step);
    print(`${step.title} ... ${code === 0 ? time : `FAILED after ${time}\n\n${output.trim()}\n`}\n`);
  };
  for (const stage of stages) {
    // Both take from the same steps, so that each is run once.
    const waiting = stage.values();
    const worker = async (): Promise<void> => {
      for (const step of waiting) await attempt(step);
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  }
  return stages.flat().filter((step) => failed.includes(step));
}
