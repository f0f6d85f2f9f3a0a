import { join } from 'node:path';
import type { Release } from '../consumers/create-project.js';
import type { Project } from '../consumers/project.js';
import { succeed } from '../programs/run.js';
import type { PublishedPackage } from '../publish/packages.js';
import { requireBaseline } from './baseline.js';
import { newCode, prepareNextRelease } from './next-release.js';
import {
  requireNewCode,
  requireNoNewCode,
  upgrade,
  type UpgradedProject,
  writeSource,
} from './upgraded-project.js';

/** Some of the projects that the first release was tried in. */
const upgraded = [
  { packageName: '@venice/errors-core', manager: 'npm', name: 'core-npm' },
  { packageName: '@venice/errors-openai', manager: 'pnpm', name: 'openai-pnpm' },
] as const;

/**
 * Releases a second version with a new code, and upgrades projects of the first one.
 *
 * @param consumers - The folder of the projects of the first release.
 * @param publish - Publishes the workspace again.
 */
export function upgradeProject(
  consumers: string,
  { workspace, packages, tools, run }: Release,
  publish: () => Promise<readonly PublishedPackage[]>,
): Project {
  const first = versionOf(packages);
  const each = (action: (project: UpgradedProject) => Promise<void>) => async (): Promise<void> => {
    for (const { name, ...project } of upgraded)
      await action({ ...project, folder: join(consumers, name), tools, run });
  };
  return {
    consumer: 'upgrade',
    manager: 'npm',
    install: each((project) => writeSource(project, first)),
    checks: {
      'errors.json fits its schema': async () => {
        const ajv = join(tools, 'node_modules', 'ajv');
        await succeed(run, [process.execPath, 'schema.mjs', ajv], join(consumers, 'core-npm'));
      },
      [`${newCode} is unknown`]: each(requireNoNewCode),
      'published.json is in the tag': () => requireBaseline(run, workspace, first),
      'release the next version': async () => {
        await prepareNextRelease(run, workspace, first);
        const next = versionOf(await publish());
        await requireBaseline(run, workspace, next);
        await each((project) => upgrade(project, next))();
      },
      [`${newCode} is known, with its type`]: each(requireNewCode),
    },
  };
}

/** All packages share one version. */
function versionOf([first]: readonly PublishedPackage[]): string {
  if (first === undefined) throw new Error('There is no published package.');
  return first.version;
}
