import type { PackageManager } from './project.js';

/** The outcome of one check. */
export interface Outcome {
  readonly check: string;
  /** The output of a failure. */
  readonly failure: string | undefined;
  /** Why a part of it did not run. */
  readonly didNotRun?: string;
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

/** Runs actions in order, to the first that fails: each needs those before it. */
export async function tryInOrder(consumer: string, actions: Actions): Promise<TriedProject> {
  const started = performance.now();
  const outcomes: Outcome[] = [];
  for (const [title, action] of Object.entries(actions)) {
    outcomes.push(await attempt(title, action));
    if (outcomes.at(-1)?.failure !== undefined) break;
  }
  return { consumer, manager: 'npm', outcomes, milliseconds: performance.now() - started };
}

/** Runs an action. Never rejects: a failure is part of the outcome. */
export async function attempt(check: string, action: () => Promise<void>): Promise<Outcome> {
  const failure = await action().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return { check, failure };
}
