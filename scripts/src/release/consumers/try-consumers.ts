import { join } from 'node:path';
import { succeed } from '../programs/run.js';
import { checksWith } from './checks.js';
import { type Consumer, findConsumers } from './find-consumers.js';
import { createProject, type PackageManager, type Release } from './project.js';
import { together, type TriedProject, tryInOrder } from './try-project.js';

const managers: readonly PackageManager[] = ['pnpm', 'npm'];

/** Creates every project and runs all of its checks, with both package managers at the same time. */
export async function tryConsumers(
  folder: string,
  release: Release,
  report: (project: TriedProject) => void,
): Promise<void> {
  const consumers = await findConsumers(release.workspace);
  await together(
    managers.map(async (manager) => {
      for (const consumer of consumers) report(await tryConsumer(consumer, manager, folder, release));
    }),
  );
}

function tryConsumer(
  consumer: Consumer,
  manager: PackageManager,
  folder: string,
  release: Release,
): Promise<TriedProject> {
  const project = join(folder, `${consumer.name}-${manager}`);
  const checks = checksWith(release.tools).map(({ title, commands }) => {
    const check = async (): Promise<void> => {
      for (const command of commands) await succeed(release.run, command, project);
    };
    return [title, check] as const;
  });
  const install = (): Promise<void> => createProject(consumer, manager, project, release);
  return tryInOrder(consumer.name, { install, ...Object.fromEntries(checks) }, manager, ['install']);
}
