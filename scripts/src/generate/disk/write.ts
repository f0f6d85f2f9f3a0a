import { mkdirSync, renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EmittedFiles } from '../emit/emit-all.js';
import type { Difference } from './compare.js';
import { WORK_FOLDER } from './lock.js';
import { onDisk } from './on-disk.js';

/**
 * Writes the generated files that differ, under the lock. Every text is staged first and then renamed into place: each
 * file is old or new, never half, and the time in which some are old and some are new is short.
 *
 * @param done - Called after each change.
 */
export function writeToDisk(
  root: string,
  files: EmittedFiles,
  differences: readonly Difference[],
  done: (difference: Difference) => void = () => {},
): void {
  const staging = join(root, WORK_FOLDER, 'staged');
  const removeStaged = (): void => {
    rmSync(staging, { recursive: true, force: true });
  };
  onDisk(`${WORK_FOLDER} cannot be used`, () => {
    removeStaged();
    mkdirSync(staging, { recursive: true });
  });
  try {
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
      const path = join(root, difference.path);
      // Neither follows a symbolic link, and a folder is only deleted if it is empty.
      const remove = path.endsWith('/') ? rmdirSync : unlinkSync;
      onDisk(`${difference.path} cannot be deleted`, () => {
        remove(path);
      });
      done(difference);
    }
  } finally {
    removeStaged();
  }
}
