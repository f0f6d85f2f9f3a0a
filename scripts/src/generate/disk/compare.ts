import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globbySync } from 'globby';
import { compare } from '../../catalog/problem.js';
import type { EmittedFiles } from '../generate.js';
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
  const orphans = findOrphans(root, files);
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

/** The folders that belong to the generator. */
const FOLDERS = 'packages/*/src/generated';

/** Returns what these folders have in addition to the generated files: files, then folders, the inner ones first. */
function findOrphans(root: string, files: EmittedFiles): string[] {
  return onDisk(`${FOLDERS} cannot be read`, () => {
    for (const folder of globbySync(FOLDERS, { cwd: root, onlyDirectories: true })) refuseLinks(root, folder);
    const found = globbySync(`${FOLDERS}/**/*`, {
      cwd: root,
      dot: true,
      onlyFiles: false,
      markDirectories: true,
      followSymbolicLinks: false,
    });
    const isNeeded = (path: string) => [...files.keys()].some((file) => file.startsWith(path));
    const folders = found.filter((path) => path.endsWith('/') && !isNeeded(path));
    const others = found.filter((path) => !path.endsWith('/') && !files.has(path));
    return [...others.sort(compare), ...folders.sort(compare).reverse()];
  });
}
