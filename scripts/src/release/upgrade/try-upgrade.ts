import { join } from 'node:path';
import { findConsumers } from '../consumers/find-consumers.js';
import type { PackageManager, Release } from '../consumers/project.js';
import { type TriedProject, tryInOrder } from '../consumers/try-project.js';
import type { PublishedPackage } from '../publish/targets.js';
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

export interface UpgradeOptions extends Release {
  /** The parent folder of the projects. */
  readonly folder: string;
  readonly tools: string;
  /** Publishes the workspace again. */
  readonly publish: () => Promise<readonly PublishedPackage[]>;
}

const users: Readonly<Record<string, PackageManager>> = { core: 'npm', openai: 'pnpm' };

/** Releases a second version with a new code, and upgrades projects of the first one. */
export async function tryUpgrade(options: UpgradeOptions): Promise<TriedProject> {
  const { workspace, packages, run, publish } = options;
  const first = versionOf(packages);
  const projects = await upgradedProjects(options);
  const each = (action: (project: UpgradedProject) => Promise<void>) => async (): Promise<void> => {
    for (const project of projects) await action(project);
  };
  return tryInOrder('upgrade', {
    install: each((project) => install(project, options)),
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

async function upgradedProjects({
  workspace,
  folder,
  tools,
  run,
}: UpgradeOptions): Promise<readonly UpgradedProject[]> {
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
