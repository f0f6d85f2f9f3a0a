import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '../../workspace/system-error.js';
import { onDisk, unlessRefused } from './on-disk.js';
import { refuseLinks } from './refuse-links.js';

/** The folder for the lock and for staged files. Git ignores it. */
export const WORK_FOLDER = '.cache/generated';

/** The process that took the lock. */
export interface Holder {
  readonly pid: number;
  readonly isAlive: boolean;
}

/** The locks of this process: a dead process can have had its number. */
const held = new Set<string>();

/** Takes the lock and returns its release, or returns the living process that has it. */
export function takeLock(root: string): (() => void) | Holder {
  refuseLinks(root, WORK_FOLDER);
  return onDisk(`${WORK_FOLDER} cannot be used`, () => {
    const file = lockIn(root);
    mkdirSync(join(root, WORK_FOLDER), { recursive: true });
    const holder = take(file);
    if (holder !== undefined) return holder;
    const release = (): void => {
      process.removeListener('exit', release);
      held.delete(file);
      rmSync(file, { force: true });
    };
    held.add(file);
    process.on('exit', release);
    return release;
  });
}

/** Returns the process that took the lock and has not released it, dead or alive. */
export function findHolder(root: string): Holder | undefined {
  return onDisk(`${WORK_FOLDER} cannot be read`, () => holderOf(lockIn(root)));
}

function lockIn(root: string): string {
  return join(root, WORK_FOLDER, 'lock');
}

/**
 * Creates a file with the number of this process, or returns the living process that has it. To replace the file of a
 * dead process, it takes a second file in the same way, named after the dead process.
 */
function take(file: string): Holder | undefined {
  while (!create(file)) {
    const holder = holderOf(file);
    if (holder?.isAlive) return holder;
    if (holder === undefined) continue;
    const takeover = `${file}.${holder.pid}`;
    const rival = take(takeover);
    if (rival !== undefined) return rival;
    // Another run can have replaced it in the meantime. From here on no other run can.
    const current = holderOf(file);
    if (current?.pid === holder.pid && !current.isAlive) {
      renameSync(takeover, file);
      return undefined;
    }
    rmSync(takeover);
  }
  return undefined;
}

/** Whether it succeeded. The link fails if the file exists, which has its content from the start. */
function create(file: string): boolean {
  const draft = `${file}-${process.pid}`;
  writeFileSync(draft, String(process.pid));
  const isLinked = unlessRefused(['EEXIST'], () => {
    linkSync(draft, file);
    return true;
  });
  rmSync(draft);
  return isLinked === true;
}

function holderOf(file: string): Holder | undefined {
  const pid = Number(unlessRefused(['ENOENT'], () => readFileSync(file, 'utf8')));
  if (Number.isNaN(pid)) return undefined;
  return { pid, isAlive: pid === process.pid ? held.has(file) : isAlive(pid) };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return isSystemError(error) && error.code === 'EPERM';
  }
}
