import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../workspace/refusal.js';
import { isSystemError } from '../../workspace/system-error.js';
import { onDisk, unlessRefused } from './on-disk.js';
import { refuseLinks } from './refuse-links.js';

/** The folder for the lock and for staged files. Git ignores it. */
export const WORK_FOLDER = '.cache/generated';

/** A run in the lock: the number of its process, and what sets it apart from a dead one that had the same. */
const OWN = `${process.pid}-${Date.now()}`;

/**
 * Takes the lock and returns its release. Throws a `Refusal` if another living process has it. The lock is a file to
 * which each run adds a line: the first one that lives has the lock, so a dead one never has to be replaced.
 */
export function takeLock(root: string): () => void {
  refuseLinks(root, WORK_FOLDER);
  onDisk(`${WORK_FOLDER} cannot be used`, () => {
    mkdirSync(join(root, WORK_FOLDER), { recursive: true });
    // Repeated if another run releases the lock, and with it deletes our line.
    do {
      const holder = findHolder(root);
      if (holder?.isAlive && holder.run !== OWN)
        throw new Refusal(
          'lock-held',
          `Another \`pnpm generate\` is running (pid ${holder.pid}). Wait for it or stop it, then retry.`,
        );
      appendFileSync(lockIn(root), `\n${OWN}`);
    } while (findHolder(root)?.run !== OWN);
  });
  const release = (): void => {
    process.removeListener('exit', release);
    if (findHolder(root)?.run === OWN) rmSync(lockIn(root));
  };
  process.on('exit', release);
  return release;
}

/** Returns the run that has the lock, or the last one that left it behind. */
export function findHolder(root: string) {
  const read = () => unlessRefused(['ENOENT'], () => readFileSync(lockIn(root), 'utf8'));
  const text = onDisk(`${WORK_FOLDER} cannot be read`, read) ?? '';
  const runs = [...text.matchAll(/^(\d+)-\d+$/gm)].map(([run, digits]) => {
    const pid = Number(digits);
    return { run, pid, isAlive: pid === process.pid ? run === OWN : isAlive(pid) };
  });
  return runs.find((run) => run.isAlive) ?? runs.at(-1);
}

function lockIn(root: string): string {
  return join(root, WORK_FOLDER, 'lock');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return isSystemError(error) && error.code === 'EPERM';
  }
}
