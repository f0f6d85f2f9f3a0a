import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isSystemError, onDisk } from './disk-error.js';
import { isRunning, processStart } from './process-start.js';
import { refuseLinks } from './refuse-links.js';

/*
 * The lock is a folder that holds one folder of its holder's, under a name that no other run ever has. Two
 * things that file systems do at once, or not at all, make it safe:
 *
 * - A run prepares its lock complete and renames it into place, which fails while there is one that holds
 *   something. So there is never half a lock.
 * - The lock of a dead run is taken away by its holder's own name. However many runs find it and however late
 *   they act on that, none can take away the lock of a living one.
 */

/** Where a run keeps its lock and what it stages. Git ignores it. */
export const WORK_FOLDER = '.cache/generated';

const LOCK = 'lock';
const HOLDER = 'holder.json';

const holderSchema = z.object({ pid: z.number(), start: z.string(), since: z.string() });

/** Who took the lock, and when. */
export interface Holder {
  readonly pid: number;
  readonly since: string;
  readonly isAlive: boolean;
}

export interface Lock {
  /** A folder for this run alone. */
  readonly staging: string;
  readonly release: () => void;
}

/** Takes the lock, also that of a dead run, or tells which living one has it. */
export function takeLock(root: string): Lock | Holder {
  refuseLinks(root, WORK_FOLDER);
  return onDisk(`${WORK_FOLDER} cannot be used`, () => {
    const work = join(root, WORK_FOLDER);
    const name = `${process.pid}-${randomUUID()}`;
    const prepared = join(work, name);
    mkdirSync(join(prepared, name), { recursive: true });
    writeFileSync(join(prepared, name, HOLDER), JSON.stringify(thisProcess()));
    try {
      const holder = putInPlace(prepared, root);
      if (holder !== undefined) return holder;
    } finally {
      rmSync(prepared, { recursive: true, force: true });
    }
    removePreparedByDead(work);

    const release = (): void => {
      process.removeListener('exit', release);
      clear(join(work, LOCK), name);
    };
    process.on('exit', release);
    return { staging: join(work, LOCK, name), release };
  });
}

/** Who took the lock and has not released it, dead or alive. */
export function findHolder(root: string): Holder | undefined {
  return onDisk(`${WORK_FOLDER} cannot be read`, () =>
    namesIn(join(root, WORK_FOLDER, LOCK))
      .map((name) => readHolder(root, name))
      .find((holder) => holder !== undefined),
  );
}

/** Tries until the lock is ours or a living run has it; `undefined` means ours. */
function putInPlace(prepared: string, root: string, triesLeft = 20): Holder | undefined {
  const lock = join(root, WORK_FOLDER, LOCK);
  for (const name of namesIn(lock)) {
    const holder = readHolder(root, name);
    if (holder?.isAlive) return holder;
    clear(lock, name);
  }
  try {
    renameSync(prepared, lock);
    return undefined;
  } catch (error) {
    // Somebody was faster; Windows calls that EPERM.
    const taken = isSystemError(error) && ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code ?? '');
    if (!taken || triesLeft === 0) throw error;
    return putInPlace(prepared, root, triesLeft - 1);
  }
}

/** Takes one holder's folder away, and the lock if that leaves it empty. */
function clear(lock: string, name: string): void {
  rmSync(join(lock, name), { recursive: true, force: true });
  try {
    rmdirSync(lock);
  } catch {
    // Gone already, or somebody else's by now.
  }
}

/** A run that is killed between preparing its lock and taking it leaves that behind. */
function removePreparedByDead(work: string): void {
  for (const name of namesIn(work)) {
    const pid = Number.parseInt(name, 10);
    if (pid > 0 && processStart(pid) === undefined)
      rmSync(join(work, name), { recursive: true, force: true });
  }
}

function thisProcess(): z.infer<typeof holderSchema> {
  return {
    pid: process.pid,
    start: processStart(process.pid) ?? '',
    since: new Date().toISOString(),
  };
}

/** `undefined` where the lock is being released or taken over just now: nobody is at work under it any more. */
function readHolder(root: string, name: string): Holder | undefined {
  try {
    const text = readFileSync(join(root, WORK_FOLDER, LOCK, name, HOLDER), 'utf8');
    const { pid, start, since } = holderSchema.parse(JSON.parse(text));
    return { pid, since, isAlive: isRunning(pid, start) };
  } catch (error) {
    if (isSystemError(error) && error.code !== 'ENOENT') throw error;
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return [];
    throw error;
  }
}
