import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pnpmCommand } from '@venice/scripts/workspace/package-manager';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { type Command, runCommand } from '@venice/scripts/workspace/run-command';
import { readPackages, type WorkspacePackage } from './packages.js';

/** A project of a user, in which every published package is installed. */
export interface Project {
  readonly folder: string;
  readonly packages: readonly WorkspacePackage[];
  readonly remove: () => Promise<void>;
}

/** Puts the files of a package into a folder. */
type Unpack = (published: WorkspacePackage, folder: string) => Promise<void>;

/** Creates a project with the packages as `pnpm pack` packs them. */
export async function packedProject(): Promise<Project> {
  const archives = await mkdtemp(join(tmpdir(), 'venice-packed-'));
  try {
    const filters = (await readPackages()).map(({ name }) => `--filter=${name}`);
    await succeed([...pnpmCommand, '--recursive', ...filters, 'pack', '--pack-destination', archives]);
    return await createProject(async ({ name, version }, folder) => {
      const archive = join(archives, `${name.slice(1).replace('/', '-')}-${version}.tgz`);
      await succeed(['tar', '-xzf', archive, '--strip-components=1', '-C', folder]);
    });
  } finally {
    await rm(archives, { recursive: true, force: true });
  }
}

interface PnpmFile {
  readonly hooks: { beforePacking(manifest: unknown): unknown };
}

/** Creates a project with the built packages, and manifests as the hook of `pnpm pack` makes them. */
export async function builtProject(): Promise<Project> {
  const { hooks } = createRequire(import.meta.url)(join(workspaceRoot, '.pnpmfile.cjs')) as PnpmFile;
  return createProject(async ({ path, files }, folder) => {
    const manifest: unknown = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
    await writeFile(join(folder, 'package.json'), JSON.stringify(hooks.beforePacking(manifest)));
    for (const file of files)
      if (existsSync(join(path, file))) await cp(join(path, file), join(folder, file), { recursive: true });
  });
}

/** Creates a project with the same packages, but without what was linked into the other. */
export async function copyOf({ folder, packages }: Project): Promise<Project> {
  const copied = await realpath(await mkdtemp(join(tmpdir(), 'venice-compat-')));
  await cp(join(folder, 'package.json'), join(copied, 'package.json'));
  const scope = join('node_modules', '@venice');
  await cp(join(folder, scope), join(copied, scope), { recursive: true });
  return { folder: copied, packages, remove: () => rm(copied, { recursive: true, force: true }) };
}

async function createProject(unpack: Unpack): Promise<Project> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'venice-compat-')));
  const packages = await readPackages();
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  for (const published of packages) {
    const installed = join(folder, 'node_modules', published.name);
    await mkdir(installed, { recursive: true });
    await unpack(published, installed);
  }
  return { folder, packages, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Links an installed package, such as a client, into the project under a name. */
export async function link({ folder }: Project, name: string, installed: string): Promise<void> {
  const target = join(folder, 'node_modules', name);
  await mkdir(dirname(target), { recursive: true });
  // Windows lets every user make junctions, but not other links.
  await symlink(await realpath(installed), target, 'junction');
}

async function succeed(command: Command): Promise<void> {
  const { code, output } = await runCommand(command, { cwd: workspaceRoot });
  if (code !== 0) throw new Error(output);
}
