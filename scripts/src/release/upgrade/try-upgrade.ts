import { join } from 'node:path';
import { findConsumers } from '../consumers/find-consumers.js';
import type { PackageManager, Release } from '../consumers/project.js';
import { type TriedProject, tryInOrder } from '../consumers/try-project.js';
import type { PublishedPackage } from '../publish/packages.js';
import { requireBaseline } from './baseline.js';
import { newCode, prepareNextRelease } from './next-release.js';
import {
  install,
  requireNewCode,
  requireNoNewCode,
  requireSchema,
  upgrade,
  type UpgradedProject,
} from './upgraded-project.js';

const users: Readonly<Record<string, PackageManager>> = { core: 'npm', openai: 'pnpm' };

/**
 * Releases a second version with a new code, and upgrades projects of the first one.
 *
 * @param publish - Publishes the workspace again.
 */
export async function tryUpgrade(
  folder: string,
  release: Release,
  publish: () => Promise<readonly PublishedPackage[]>,
): Promise<TriedProject> {
  const { workspace, packages, run } = release;
  const first = versionOf(packages);
  const projects = await upgradedProjects(folder, release);
  const each = (action: (project: UpgradedProject) => Promise<void>) => async (): Promise<void> => {
    for (const project of projects) await action(project);
  };
  return tryInOrder('upgrade', {
    install: each((project) => install(project, release)),
    'errors.json fits its schema': each(async (project) => {
      if (project.consumer.packageName === '@venice/errors-core') await requireSchema(project, workspace);
    }),
    [`${newCode} is unknown`]: each(requireNoNewCode),
    'published.json is in the tag': () => requireBaseline(run, workspace, first),
    'release the next version': async () => {
      await prepareNextRelease(run, workspace, first);
      const next = versionOf(await publish());
      await requireBaseline(run, workspace, next);
      await each((project) => upgrade(project, next))();
    },
    [`${newCode} is known, with its type`]: each(requireNewCode),
  });
}

async function upgradedProjects(
  folder: string,
  { workspace, tools, run }: Release,
): Promise<readonly UpgradedProject[]> {
  const consumers = await findConsumers(workspace);
  return Object.entries(users).map(([name, manager]) => {
    const consumer = consumers.find((each) => each.name === name);
    if (consumer === undefined) throw new Error(`No package has usage/call.ts for ${name}.`);
    return { consumer, manager, folder: join(folder, name), tools, run };
  });
}

/** All packages share one version. */
function versionOf([first]: readonly PublishedPackage[]): string {
  if (first === undefined) throw new Error('There is no published package.');
  return first.version;
}
