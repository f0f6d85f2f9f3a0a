import { join } from 'node:path';
import { succeed } from '../programs/run.js';
import { checksWith } from './checks.js';
import { createProject, type Release } from './create-project.js';
import { type Consumer, findConsumers } from './find-consumers.js';
import type { Check, PackageManager, Project } from './project.js';

const managers: readonly PackageManager[] = ['pnpm', 'npm'];

/** Returns a list of projects for each package manager, with one project for each consumer. */
export async function consumerProjects(
  folder: string,
  release: Release,
): Promise<readonly (readonly Project[])[]> {
  const consumers = await findConsumers(release.workspace);
  return managers.map((manager) =>
    consumers.map((consumer) => consumerProject(consumer, manager, folder, release)),
  );
}

function consumerProject(
  consumer: Consumer,
  manager: PackageManager,
  folder: string,
  release: Release,
): Project {
  const project = join(folder, `${consumer.name}-${manager}`);
  const checks = Object.entries(checksWith(release.tools)).map(([title, commands]): [string, Check] => [
    title,
    async () => {
      for (const command of commands) await succeed(release.run, command, project);
    },
  ]);
  return {
    consumer: consumer.name,
    manager,
    install: () => createProject(consumer, manager, project, release),
    checks: Object.fromEntries(checks),
  };
}
