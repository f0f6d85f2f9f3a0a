import type { Stages, Step } from './steps.js';

/** Most steps keep one core busy, and the smallest machine has two. */
export const SIDE_BY_SIDE = 2;

export interface StepResult {
  /** 0 if all is well. */
  readonly code: number;
  readonly output: string;
  /** Whether nothing had to run because no input has changed. */
  readonly isCached: boolean;
}

/**
 * Runs every step, even after a failure, and returns the ones that failed or could not run. Stages run one
 * after the other. Within a stage, two steps run at a time.
 */
export async function verify(
  stages: Stages,
  run: (step: Step) => Promise<StepResult>,
  print: (text: string) => void,
): Promise<readonly Step[]> {
  const failed: Step[] = [];
  const attempt = async (step: Step): Promise<void> => {
    if (step.needs !== undefined && failed.includes(step.needs)) {
      print(`${step.title} ... not run, because this failed: ${step.needs.title}\n`);
      failed.push(step);
      return;
    }
    const started = performance.now();
    const { code, output, isCached } = await run(step);
    const time = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    if (code !== 0) failed.push(step);
    const verdict =
      code === 0 ? `${time}${isCached ? ', cached' : ''}` : `FAILED after ${time}\n\n${output.trim()}\n`;
    print(`${step.title} ... ${verdict}\n`);
  };
  for (const stage of stages) {
    // Both workers take from the same steps, so that each step runs once.
    const waiting = stage.values();
    const worker = async (): Promise<void> => {
      for (const step of waiting) await attempt(step);
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  }
  return stages.flat().filter((step) => failed.includes(step));
}
