import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../../workspace/read-json.js';
import { type Run, succeed } from '../programs/run.js';
import type { PublishedPackage } from '../publish/packages.js';
import type { Consumer } from './find-consumers.js';
import type { PackageManager } from './project.js';

const manifest = z.object({ version: z.string() });

/** A release, as the projects of users install it. */
export interface Release {
  /** The released workspace, which contains the code. */
  readonly workspace: string;
  /** The published packages: the same versions have to be installed. */
  readonly packages: readonly PublishedPackage[];
  /** The folder of compilers, bundlers and the validator. */
  readonly tools: string;
  /** Runs programs that install our packages from the registry of the rehearsal. */
  readonly run: Run;
}

/** Creates the project of a user of one package: installs the package and copies the code. */
export async function createProject(
  consumer: Consumer,
  manager: PackageManager,
  folder: string,
  { workspace, packages, run }: Release,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "name": "consumer", "private": true }\n');
  await succeed(run, [manager, 'add', consumer.packageName, ...consumer.clients], folder);
  await succeed(run, [manager, 'add', '--save-dev', '@venice/errors-testing'], folder);
  for (const { name, version } of packages)
    if (existsSync(join(folder, 'node_modules', name))) await requireVersion(folder, name, version);

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

/** Throws unless a project has the published version of a package. */
export async function requireVersion(folder: string, name: string, version: string): Promise<void> {
  const file = join(folder, 'node_modules', name, 'package.json');
  const { version: installed } = await readJson(file, manifest);
  if (installed !== version) throw new Error(`${version} was published, but ${installed} is in ${file}.`);
}
