import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '@venice/scripts/workspace/run-command';
import { type Manifest, parseManifest } from './packages.js';
import { pnpm } from './run.js';

export interface PackedPackage {
  readonly files: readonly string[];
  /** The manifest as published, with versions in place of `workspace:`. */
  readonly manifest: Manifest;
}

/** Packs the package in this folder as `pnpm publish` does. */
export async function pack(folder: string): Promise<PackedPackage> {
  const destination = await mkdtemp(join(tmpdir(), 'venice-errors-pack-'));
  try {
    await succeed(pnpm(['pack', '--pack-destination', destination], folder));
    const [archive = ''] = await readdir(destination);
    const tar = (...args: string[]): Promise<string> =>
      succeed(runCommand(['tar', ...args], { cwd: destination }));
    const listing = await tar('-tzf', archive);
    return {
      files: listing
        .split(/\r?\n/)
        .filter((path) => path !== '')
        .map((path) => path.replace(/^package\//, ''))
        .sort(),
      manifest: parseManifest(await tar('-xOzf', archive, 'package/package.json')),
    };
  } finally {
    await rm(destination, { recursive: true, force: true });
  }
}

async function succeed(running: ReturnType<typeof runCommand>): Promise<string> {
  const { code, output } = await running;
  if (code !== 0) throw new Error(output);
  return output;
}
