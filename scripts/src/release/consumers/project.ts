import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../../workspace/read-json.js';
import type { Command } from '../../workspace/run-command.js';
import { type Run, succeed } from '../programs/run.js';
import type { PublishedPackage } from '../publish/packages.js';
import type { Consumer } from './find-consumers.js';

export type PackageManager = 'npm' | 'pnpm';

const adding: Record<PackageManager, Command> = {
  npm: ['npm', 'install', '--no-fund', '--no-audit'],
  pnpm: ['pnpm', 'add'],
};

const manifest = z.object({ version: z.string() });

/** A release, as the projects of users install it. */
export interface Release {
  /** The released workspace, which contains the code. */
  readonly workspace: string;
  /** The registry of our packages. */
  readonly registry: string;
  /** The published packages: the same versions have to be installed. */
  readonly packages: readonly PublishedPackage[];
  /** The folder of compilers, bundlers and the validator. */
  readonly tools: string;
  readonly run: Run;
}

/** Creates the project of a user of one package: installs the package and copies the code. */
export async function createProject(
  consumer: Consumer,
  manager: PackageManager,
  folder: string,
  { workspace, registry, packages, run }: Release,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "name": "consumer", "private": true }\n');
  await writeFile(join(folder, '.npmrc'), `@venice:registry=${registry}\n`);
  await succeed(run, [...adding[manager], consumer.packageName, ...consumer.clients], folder);
  await succeed(run, [...adding[manager], '--save-dev', '@venice/errors-testing'], folder);
  for (const { name, version } of packages) {
    const installed = join(folder, 'node_modules', name, 'package.json');
    if (existsSync(installed)) await requireVersion(installed, version);
  }

  await cp(join(workspace, 'internal', 'consumers'), folder, { recursive: true, filter: isProjectFile });
  const own = join(consumer.usage, 'consumer');
  if (existsSync(own)) await cp(own, folder, { recursive: true });
  // The same source as an ES module, as CommonJS, and for bundlers.
  const sources = {
    call: join(consumer.usage, 'call.ts'),
    narrowing: join(consumer.usage, 'narrowing.ts'),
    testing: join(workspace, 'packages', 'errors-testing', 'usage', 'narrowing.ts'),
  };
  for (const [name, source] of Object.entries(sources)) {
    for (const extension of ['ts', 'mts', 'cts']) await cp(source, join(folder, `${name}.${extension}`));
  }
}

/** The project has a manifest of its own, and is no example. */
function isProjectFile(path: string): boolean {
  return !['package.json', 'node_modules', 'example'].includes(basename(path));
}

/** Throws unless a manifest of an installed package has the published version. */
export async function requireVersion(file: string, version: string): Promise<void> {
  const { version: installed } = await readJson(file, manifest);
  if (installed !== version) throw new Error(`${version} was published, but ${installed} is in ${file}.`);
}
