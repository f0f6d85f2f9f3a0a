import { mkdirSync, renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EmittedFiles } from '../generate.js';
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
    const staged = new Map<string, string>();
    for (const { path } of differences) {
      const text = files.get(path);
      // An orphan has no text.
      if (text === undefined) continue;
      const draft = join(staging, String(staged.size));
      // Flushed, so that not even a power cut leaves an empty file under the new name.
      onDisk(`${path} cannot be written`, () => {
        writeFileSync(draft, text, { flush: true });
      });
      staged.set(path, draft);
    }
    for (const difference of differences) {
      const draft = staged.get(difference.path);
      const target = join(root, difference.path);
      onDisk(`${difference.path} cannot be ${draft === undefined ? 'deleted' : 'replaced'}`, () => {
        if (draft !== undefined) {
          mkdirSync(dirname(target), { recursive: true });
          renameSync(draft, target);
        }
        // Neither follows a symbolic link, and a folder is only deleted if it is empty.
        else if (difference.path.endsWith('/')) rmdirSync(target);
        else unlinkSync(target);
      });
      done(difference);
    }
  } finally {
    removeStaged();
  }
}
