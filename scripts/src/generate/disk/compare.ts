import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../catalog/problem.js';
import type { EmittedFiles } from '../emit/emit-all.js';
import { onDisk, unlessRefused } from './on-disk.js';
import { refuseLinks } from './refuse-links.js';

/** A generated file on the disk that differs from what the catalog generates. */
export interface Difference {
  /** From the root of the repository; that of a folder ends in a slash. */
  readonly path: string;
  readonly state: 'stale' | 'missing' | 'orphaned';
}

/** Compares the disk with the generated files. */
export function compareWithDisk(root: string, files: EmittedFiles): Difference[] {
  // First, because it refuses links, which must not be read either.
  const orphans = generatedFolders(root).flatMap((folder) => orphansIn(root, folder, files));
  const differences: Difference[] = [];
  for (const [path, text] of files) {
    const found = onDisk(`${path} cannot be read`, () =>
      unlessRefused(['ENOENT', 'ENOTDIR'], () => readFileSync(join(root, path), 'utf8')),
    );
    if (found === undefined) differences.push({ path, state: 'missing' });
    else if (found !== text) differences.push({ path, state: 'stale' });
  }
  return [...differences, ...orphans.map((path) => ({ path, state: 'orphaned' }) as const)];
}

/** Returns the folders that belong to the generator. */
function generatedFolders(root: string): string[] {
  const packages = join(root, 'packages');
  if (!existsSync(packages)) return [];
  const folders = readdirSync(packages)
    .map((name) => `packages/${name}/src/generated`)
    .filter((folder) => existsSync(join(root, folder)));
  for (const folder of folders) refuseLinks(root, folder);
  return folders;
}

/** Returns what a folder has in addition to the generated files; the contents of a folder come before it. */
function orphansIn(root: string, folder: string, files: EmittedFiles): string[] {
  const entries = onDisk(`${folder} cannot be read`, () =>
    readdirSync(join(root, folder), { withFileTypes: true }),
  );
  return entries
    .sort((left, right) => compare(left.name, right.name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      // A symbolic link is not a directory here.
      if (!entry.isDirectory()) return files.has(path) ? [] : [path];
      const inside = orphansIn(root, path, files);
      const isNeeded = [...files.keys()].some((file) => file === path || file.startsWith(`${path}/`));
      return isNeeded ? inside : [...inside, `${path}/`];
    });
}
