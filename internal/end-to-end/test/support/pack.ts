import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { runCommand } from '@venice/scripts/workspace/run-command';
import { isPublished, type Manifest, parseManifest, readPackages } from './packages.js';
import { pnpm } from './run.js';

export interface PackedPackage {
  readonly files: readonly string[];
  /** The manifest as it would be published: with versions in place of `workspace:`. */
  readonly manifest: Manifest;
}

/** Returns what `pnpm publish` would upload for the package in this folder. */
export async function pack(folder: string): Promise<PackedPackage> {
  const [packed] = await packAll(folder, []);
  if (packed === undefined) throw new Error(`Nothing was packed in ${folder}.`);
  return packed;
}

/**
 * Packs every published package of a copy of the workspace, in one run of pnpm.
 * The packages contain what was built in the original, because a copy has no build.
 */
export async function packPublished(copy: string): Promise<readonly PackedPackage[]> {
  const published = (await readPackages(copy)).filter(isPublished);
  for (const { folder } of published)
    await cp(join(workspaceRoot, 'packages', basename(folder), 'dist'), join(folder, 'dist'), {
      recursive: true,
    });
  return packAll(copy, ['--recursive', ...published.map(({ manifest }) => `--filter=${manifest.name}`)]);
}

async function packAll(folder: string, args: readonly string[]): Promise<readonly PackedPackage[]> {
  const destination = await mkdtemp(join(tmpdir(), 'venice-errors-pack-'));
  try {
    await succeed(pnpm([...args, 'pack', '--pack-destination', destination], folder));
    const archives = (await readdir(destination)).sort();
    return await Promise.all(archives.map((archive) => readArchive(destination, archive)));
  } finally {
    await rm(destination, { recursive: true, force: true });
  }
}

async function readArchive(folder: string, archive: string): Promise<PackedPackage> {
  const tar = (...args: string[]): Promise<string> => succeed(runCommand(['tar', ...args], { cwd: folder }));
  const listing = await tar('-tzf', archive);
  return {
    files: listing
      .split(/\r?\n/)
      .filter((path) => path !== '')
      .map((path) => path.replace(/^package\//, ''))
      .sort(),
    manifest: parseManifest(await tar('-xOzf', archive, 'package/package.json')),
  };
}

async function succeed(running: ReturnType<typeof runCommand>): Promise<string> {
  const { code, output } = await running;
  if (code !== 0) throw new Error(output);
  return output;
}
