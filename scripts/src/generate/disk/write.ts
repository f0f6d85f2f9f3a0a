import { mkdirSync, renameSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EmittedFiles } from '../emit/emit-all.js';
import type { Difference } from './compare.js';
import { onDisk } from './disk-error.js';

/**
 * Brings the disk in line. Every text is written to the staging folder first, so that all that is left is to
 * rename one file after the other: each is old or new, never half, and the time in which some are old and some
 * are new is as short as it can be. `done` hears of each change once it is made.
 */
export function writeToDisk(
  root: string,
  files: EmittedFiles,
  differences: readonly Difference[],
  staging: string,
  done: (difference: Difference) => void = () => {},
): void {
  const staged = differences
    .filter(({ state }) => state !== 'orphaned')
    .map((difference, index) => ({ difference, from: join(staging, String(index)) }));
  for (const { difference, from } of staged) {
    const { path } = difference;
    const text = files.get(path);
    if (text === undefined) throw new TypeError(`${path} is not among the generated files`);
    // Flushed, so that not even a power cut leaves an empty file under the new name.
    onDisk(`${path} cannot be written`, () => {
      writeFileSync(from, text, { flush: true });
    });
  }
  for (const { difference, from } of staged) {
    const target = join(root, difference.path);
    onDisk(`${difference.path} cannot be replaced`, () => {
      mkdirSync(dirname(target), { recursive: true });
      renameSync(from, target);
    });
    done(difference);
  }
  for (const difference of differences.filter(({ state }) => state === 'orphaned')) {
    const { path } = difference;
    onDisk(`${path} cannot be deleted`, () => {
      // Neither follows a symbolic link, and a folder goes only if it is empty.
      if (path.endsWith('/')) rmdirSync(join(root, path));
      else unlinkSync(join(root, path));
    });
    done(difference);
  }
}
