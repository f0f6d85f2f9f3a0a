import { join } from 'node:path';
import type { Run } from '../run.js';
import type { PublishedPackage } from '../targets.js';
import { checksWith, runCheck } from './checks.js';
import { type Consumer, consumers, createProject, type PackageManager } from './project.js';

/** What became of one check. */
export interface Outcome {
  readonly check: string;
  /** What was said where it failed. */
  readonly failure: string | undefined;
}

/** What became of one project. */
export interface TriedProject {
  readonly consumer: string;
  readonly manager: PackageManager;
  readonly outcomes: readonly Outcome[];
  readonly milliseconds: number;
}

const managers: readonly PackageManager[] = ['pnpm', 'npm'];

export interface ConsumerOptions {
  /** Where the projects are made, one folder each. */
  readonly folder: string;
  readonly tools: string;
  readonly sources: string;
  readonly registry: string;
  readonly packages: readonly PublishedPackage[];
  readonly run: Run;
  /** Ends it, without a verdict. */
  readonly signal: AbortSignal;
  /** Called after each project. */
  readonly onProject: (project: TriedProject) => void;
}

/** Makes every project and tries everything in it, whatever fails; the two package managers side by side. */
export async function tryConsumers(options: ConsumerOptions): Promise<readonly TriedProject[]> {
  const lanes = managers.map(async (manager) => {
    const tried: TriedProject[] = [];
    for (const consumer of consumers) {
      const started = performance.now();
      const outcomes = await tryConsumer(consumer, manager, options);
      options.signal.throwIfAborted();
      const project = {
        consumer: consumer.name,
        manager,
        outcomes,
        milliseconds: performance.now() - started,
      };
      options.onProject(project);
      tried.push(project);
    }
    return tried;
  });
  // One that breaks must not leave the other running.
  await Promise.allSettled(lanes);
  return (await Promise.all(lanes)).flat();
}

async function tryConsumer(
  consumer: Consumer,
  manager: PackageManager,
  { folder, tools, run, ...rest }: ConsumerOptions,
): Promise<readonly Outcome[]> {
  const project = join(folder, `${consumer.name}-${manager}`);
  const outcomes: Outcome[] = [
    await attempt('install', () => createProject({ consumer, manager, folder: project, run, ...rest })),
  ];
  // Nothing can work in a project that could not be installed.
  const checks = outcomes[0]?.failure === undefined ? checksWith(tools) : [];
  for (const check of checks) outcomes.push(await attempt(check.title, () => runCheck(run, check, project)));
  return outcomes;
}

async function attempt(check: string, action: () => Promise<void>): Promise<Outcome> {
  const failure = await action().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return { check, failure };
}
