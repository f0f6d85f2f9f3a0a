import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Command, type Run, succeed } from '../run.js';
import type { PublishedPackage } from '../targets.js';
import { sdks } from './pins.js';

export type PackageManager = 'npm' | 'pnpm';

/** What somebody installs who follows the README of a package, and the folder of the code they write. */
export interface Consumer {
  readonly name: string;
  readonly packageName: string;
  readonly sdk: readonly string[];
}

export const consumers: readonly Consumer[] = [
  { name: 'core', packageName: '@venice/errors-core', sdk: [] },
  { name: 'fetch', packageName: '@venice/errors-fetch', sdk: [] },
  { name: 'axios', packageName: '@venice/errors-axios', sdk: [`axios@${sdks.axios}`] },
  { name: 'openai', packageName: '@venice/errors-openai', sdk: [`openai@${sdks.openai}`] },
];

const adding: Record<PackageManager, Command> = {
  npm: ['npm', 'install', '--no-fund', '--no-audit'],
  pnpm: ['pnpm', 'add'],
};

const manifest = z.object({ version: z.string() });

/** Fills an empty folder with what a user of one package has: their code, and what they installed. */
export async function createProject(options: {
  readonly consumer: Consumer;
  readonly manager: PackageManager;
  readonly folder: string;
  /** The sources of all projects: one folder for each consumer, and one for any. */
  readonly sources: string;
  /** Where our packages come from. */
  readonly registry: string;
  /** What was published, and so has to be what is installed. */
  readonly packages: readonly PublishedPackage[];
  readonly run: Run;
}): Promise<void> {
  const { consumer, manager, folder, sources, registry, packages, run } = options;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "name": "consumer", "private": true }\n');
  await writeFile(join(folder, '.npmrc'), `@venice:registry=${registry}\n`);
  await succeed(run, [...adding[manager], consumer.packageName, ...consumer.sdk], folder);
  await succeed(run, [...adding[manager], '--save-dev', '@venice/errors-testing'], folder);
  for (const { name, version } of packages) {
    const installed = join(folder, 'node_modules', name, 'package.json');
    if (existsSync(installed)) await requireVersion(installed, version);
  }

  for (const source of [consumer.name, 'any']) await cp(join(sources, source), folder, { recursive: true });
  // The same source as an ES module, as CommonJS, and as what a bundler takes it for.
  for (const name of ['call', 'testing']) {
    for (const extension of ['mts', 'cts'])
      await cp(join(folder, `${name}.ts`), join(folder, `${name}.${extension}`));
  }
}

async function requireVersion(file: string, version: string): Promise<void> {
  const installed = manifest.parse(JSON.parse(await readFile(file, 'utf8'))).version;
  if (installed !== version) throw new Error(`${version} was published, and ${installed} is in ${file}.`);
}
