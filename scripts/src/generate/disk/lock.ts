import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../workspace/refusal.js';
import { isSystemError } from '../../workspace/system-error.js';
import { onDisk, unlessRefused } from './on-disk.js';
import { refuseLinks } from './refuse-links.js';

/** The folder for the lock and for staged files. Git ignores it. */
export const WORK_FOLDER = '.cache/generated';

/** The file in the lock: the number of this process, and what sets it apart from a dead one that had the same. */
const OWN = `${process.pid}-${Date.now()}`;

/** How systems refuse to delete or replace a folder that has a file. */
const IS_TAKEN = ['ENOTEMPTY', 'EEXIST', 'EPERM'];

/**
 * Takes the lock and returns its release. Throws a `Refusal` if a living process has it. The lock is a folder with one
 * file: while a file is in it, it is not replaced, and only files of dead processes are deleted.
 */
export function takeLock(root: string): () => void {
  refuseLinks(root, WORK_FOLDER);
  const lock = join(root, WORK_FOLDER, 'lock');
  return onDisk(`${WORK_FOLDER} cannot be used`, () => {
    const draft = `${lock}-${OWN}`;
    do {
      const holder = findHolder(root);
      if (holder?.isAlive)
        throw new Refusal(
          'lock-held',
          `Another \`pnpm generate\` is running (pid ${holder.pid}). Wait for it or stop it, then retry.`,
        );
      // Not every system replaces an empty folder.
      free(lock, holder?.file ?? OWN);
      mkdirSync(draft, { recursive: true });
      writeFileSync(join(draft, OWN), '');
      unlessRefused(IS_TAKEN, () => {
        renameSync(draft, lock);
      });
      rmSync(draft, { recursive: true, force: true });
    } while (!existsSync(join(lock, OWN)));
    const release = (): void => {
      process.removeListener('exit', release);
      free(lock, OWN);
    };
    process.on('exit', release);
    return release;
  });
}

/** Returns the process that has taken the lock, and whether it lives. */
export function findHolder(root: string) {
  const lock = join(root, WORK_FOLDER, 'lock');
  const read = () => unlessRefused(['ENOENT'], () => readdirSync(lock));
  const [file] = onDisk(`${WORK_FOLDER} cannot be read`, read) ?? [];
  if (file === undefined) return undefined;
  const pid = Number.parseInt(file);
  return { file, pid, isAlive: pid === process.pid ? file === OWN : isAlive(pid) };
}

function free(lock: string, file: string): void {
  rmSync(join(lock, file), { force: true });
  unlessRefused(['ENOENT', ...IS_TAKEN], () => {
    rmdirSync(lock);
  });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return isSystemError(error) && error.code === 'EPERM';
  }
}
