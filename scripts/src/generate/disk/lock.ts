import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError, onDisk } from './disk-error.js';
import { refuseLinks } from './refuse-links.js';

/** The folder for the lock and for staged files. Git ignores it. */
export const WORK_FOLDER = '.cache/generated';

/** The process that took the lock. */
export interface Holder {
  readonly pid: number;
  readonly isAlive: boolean;
}

export interface Lock {
  /** A folder for this run alone. */
  readonly staging: string;
  readonly release: () => void;
}

/** The locks of this process: a dead process can have had its number. */
const held = new Set<string>();

/**
 * Takes the lock, or returns the living process that has it. The lock is a folder with one folder in it, named
 * after the process. A rename puts both in place together, and fails while another process has the lock. A dead
 * process's folder is deleted by its name, so that no run can delete the lock of a living one.
 */
export function takeLock(root: string): Lock | Holder {
  refuseLinks(root, WORK_FOLDER);
  return onDisk(`${WORK_FOLDER} cannot be used`, () => {
    const name = String(process.pid);
    const prepared = join(root, WORK_FOLDER, name);
    const lock = lockIn(root);
    mkdirSync(join(prepared, name), { recursive: true });
    while (!rename(prepared, lock)) {
      const holder = findHolder(root);
      if (holder?.isAlive) {
        rmSync(prepared, { recursive: true });
        return holder;
      }
      if (holder !== undefined) free(lock, String(holder.pid));
    }
    const release = (): void => {
      process.removeListener('exit', release);
      held.delete(lock);
      free(lock, name);
    };
    held.add(lock);
    process.on('exit', release);
    return { staging: join(lock, name), release };
  });
}

/** Returns the process that took the lock and has not released it, dead or alive. */
export function findHolder(root: string): Holder | undefined {
  return onDisk(`${WORK_FOLDER} cannot be read`, () => {
    try {
      const lock = lockIn(root);
      const pid = Number(readdirSync(lock)[0]);
      if (Number.isNaN(pid)) return undefined;
      return { pid, isAlive: pid === process.pid ? held.has(lock) : isAlive(pid) };
    } catch (error) {
      if (isSystemError(error) && error.code === 'ENOENT') return undefined;
      throw error;
    }
  });
}

function lockIn(root: string): string {
  return join(root, WORK_FOLDER, 'lock');
}

/** Whether it succeeded. Windows calls an existing target EPERM. */
function rename(prepared: string, lock: string): boolean {
  try {
    renameSync(prepared, lock);
    return true;
  } catch (error) {
    if (isSystemError(error) && ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code ?? '')) return false;
    throw error;
  }
}

function free(lock: string, name: string): void {
  rmSync(join(lock, name), { recursive: true, force: true });
  try {
    rmdirSync(lock);
  } catch {
    // It is gone, or another run has it.
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Any other refusal comes from a process that exists.
    return !(isSystemError(error) && error.code === 'ESRCH');
  }
}
