import { join } from 'node:path';
import { succeed } from '../programs/run.js';
import { checksWith } from './checks.js';
import { type Consumer, findConsumers } from './find-consumers.js';
import { createProject, type PackageManager, type Release } from './project.js';
import { attempt, type TriedProject } from './try-project.js';

const managers: readonly PackageManager[] = ['pnpm', 'npm'];

export interface ConsumerOptions extends Release {
  /** The parent folder of the projects. */
  readonly folder: string;
  readonly tools: string;
  /** Aborts without a result. */
  readonly signal: AbortSignal;
  /** Called after each project. */
  readonly onProject: (project: TriedProject) => void;
}

/** Creates every project and runs all of its checks, with both package managers at the same time. */
export async function tryConsumers(options: ConsumerOptions): Promise<void> {
  const consumers = await findConsumers(options.workspace);
  const lanes = managers.map(async (manager) => {
    for (const consumer of consumers) {
      const project = await tryConsumer(consumer, manager, options);
      options.signal.throwIfAborted();
      options.onProject(project);
    }
  });
  // If one fails, the other has to end first.
  await Promise.allSettled(lanes);
  await Promise.all(lanes);
}

async function tryConsumer(
  consumer: Consumer,
  manager: PackageManager,
  options: ConsumerOptions,
): Promise<TriedProject> {
  const { folder, tools, run } = options;
  const started = performance.now();
  const project = join(folder, `${consumer.name}-${manager}`);
  const outcomes = [await attempt('install', () => createProject(consumer, manager, project, options))];
  // No check can succeed without an installation.
  const checks = outcomes[0]?.failure === undefined ? checksWith(tools) : [];
  for (const { title, commands } of checks) {
    const check = async (): Promise<void> => {
      for (const command of commands) await succeed(run, command, project);
    };
    outcomes.push(await attempt(title, check));
  }
  return { consumer: consumer.name, manager, outcomes, milliseconds: performance.now() - started };
}
