import { reasonOf } from '../../workspace/refusal.js';

export type PackageManager = 'npm' | 'pnpm';

/** Tries something. Throws if it fails; `didNotRun` gets the reason if a part could not run. */
export type Check = (didNotRun: (reason: string) => void) => Promise<void>;

/** A project of a user, in which a release is tried. */
export interface Project {
  readonly consumer: string;
  readonly manager: PackageManager;
  /** The check without which no other can succeed. */
  readonly install: Check;
  /** The other checks, by title. */
  readonly checks: Readonly<Record<string, Check>>;
}

/** The outcome of one check. */
export interface Outcome {
  readonly check: string;
  /** The output of a failure. */
  readonly failure: string | undefined;
  /** Why a part of it did not run. */
  readonly didNotRun?: string | undefined;
}

/** The outcomes of one project. */
export interface TriedProject extends Pick<Project, 'consumer' | 'manager'> {
  readonly outcomes: readonly Outcome[];
  readonly milliseconds: number;
}

/** Runs the checks of a project in order. */
export async function tryProject({ consumer, manager, install, checks }: Project): Promise<TriedProject> {
  const started = performance.now();
  const outcomes: Outcome[] = [];
  for (const [check, action] of Object.entries({ install, ...checks })) {
    let didNotRun: string | undefined;
    const failure = await action((reason) => {
      didNotRun = reason;
    }).then(() => undefined, reasonOf);
    outcomes.push({ check, failure, didNotRun });
    if (failure !== undefined && action === install) break;
  }
  return { consumer, manager, outcomes, milliseconds: performance.now() - started };
}

/** Tries lists of projects side by side, and the projects of a list in order. */
export async function tryProjects(
  lists: readonly (readonly Project[])[],
  report: (project: TriedProject) => void,
): Promise<void> {
  const trying = lists.map(async (projects) => {
    for (const project of projects) report(await tryProject(project));
  });
  // If one fails, the others have to end first.
  await Promise.allSettled(trying);
  await Promise.all(trying);
}
