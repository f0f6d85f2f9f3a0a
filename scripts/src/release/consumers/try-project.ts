import { reasonOf } from '../../workspace/refusal.js';
import type { PackageManager } from './project.js';

/** The outcome of one check. */
export interface Outcome {
  readonly check: string;
  /** The output of a failure. */
  readonly failure: string | undefined;
  /** Why a part of it did not run. */
  readonly didNotRun?: string | undefined;
}

/** The outcomes of one project. */
export interface TriedProject {
  readonly consumer: string;
  readonly manager: PackageManager;
  readonly outcomes: readonly Outcome[];
  readonly milliseconds: number;
}

/** What a project does, by the title of the check. */
export type Actions = Readonly<Record<string, () => Promise<void>>>;

/**
 * Runs actions in order.
 *
 * @param needed - The actions without which no later one can succeed. Default: all.
 */
export async function tryInOrder(
  consumer: string,
  actions: Actions,
  manager: PackageManager = 'npm',
  needed: readonly string[] = Object.keys(actions),
): Promise<TriedProject> {
  const started = performance.now();
  const outcomes: Outcome[] = [];
  for (const [check, action] of Object.entries(actions)) {
    const failure = await action().then(() => undefined, reasonOf);
    outcomes.push({ check, failure });
    if (failure !== undefined && needed.includes(check)) break;
  }
  return { consumer, manager, outcomes, milliseconds: performance.now() - started };
}

/** Waits for all, and then fails if one failed: the others have to end first. */
export async function together(running: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(running);
  await Promise.all(running);
}
