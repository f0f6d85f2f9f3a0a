import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findHolder, type Lock, takeLock, WORK_FOLDER } from '../../src/generate/disk/lock.js';
import { runCommand } from '../../src/workspace/run-command.js';

const CONTENDER = fileURLToPath(new URL('programs/contend-for-lock.mjs', import.meta.url));

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'venice-errors-lock-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function take(): Lock {
  const taken = takeLock(root);
  if (!('release' in taken)) throw new Error(`held by ${taken.pid}`);
  return taken;
}

function left(): readonly string[] {
  return readdirSync(join(root, WORK_FOLDER));
}

/** The number of a process that has ended. */
async function deadPid(): Promise<number> {
  const { output } = await runCommand([process.execPath, '-p', 'process.pid'], { cwd: process.cwd() });
  return Number(output);
}

/** Changes a lock that is held into the lock of another process. */
function handOver(lock: Lock, pid: number): void {
  process.removeListener('exit', lock.release);
  renameSync(lock.staging, join(dirname(lock.staging), String(pid)));
}

describe('the lock', () => {
  test('names the process that holds it, and leaves nothing when released', () => {
    const lock = take();
    expect(findHolder(root)).toEqual({ pid: process.pid, isAlive: true });

    lock.release();
    expect(findHolder(root)).toBeUndefined();
    expect(left()).toEqual([]);
  });

  test('is not given twice, and is no weaker after a request', () => {
    const lock = take();
    const holder = findHolder(root);
    expect(takeLock(root)).toEqual(holder);
    expect(takeLock(root)).toEqual(holder);
    expect(left()).toEqual(['lock']);
    lock.release();
    take().release();
  });

  test('of a process that has ended is taken over, with what it had staged', async () => {
    const dead = take();
    writeFileSync(join(dead.staging, '0'), 'half a te');
    const pid = await deadPid();
    handOver(dead, pid);
    expect(findHolder(root)).toEqual({ pid, isAlive: false });

    const lock = take();
    expect(readdirSync(lock.staging)).toEqual([]);
    expect(findHolder(root)).toEqual({ pid: process.pid, isAlive: true });
    lock.release();
    expect(left()).toEqual([]);
  });

  test('of a dead process with the number of this one is taken over', () => {
    mkdirSync(join(root, WORK_FOLDER, 'lock', String(process.pid)), { recursive: true });
    expect(findHolder(root)).toEqual({ pid: process.pid, isAlive: false });
    take().release();
    expect(left()).toEqual([]);
  });

  test('does not block the next run if it was interrupted while it was prepared or released', async () => {
    const folder = join(root, WORK_FOLDER);
    mkdirSync(join(folder, String(await deadPid())), { recursive: true });
    mkdirSync(join(folder, String(process.pid)), { recursive: true });
    mkdirSync(join(folder, 'lock'), { recursive: true });
    take().release();
    expect(findHolder(root)).toBeUndefined();
  });

  test('is not taken behind a symbolic link', () => {
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(root, '.cache'), 'junction');
    expect(() => takeLock(root)).toThrow(/^\.cache is a symbolic link/);
    expect(readdirSync(join(root, 'elsewhere'))).toEqual([]);
  });

  test('of a dead process is never given to two runs at the same time', async () => {
    const dead = String(await deadPid());
    const contend = () =>
      runCommand([process.execPath, '--import', 'tsx', CONTENDER, root, dead, '800'], { cwd: process.cwd() });
    const runs = await Promise.all([contend(), contend(), contend()]);
    for (const { code, output } of runs) expect({ code, output }).toMatchObject({ code: 0 });
    const taken = runs.map(({ output }) => Number(output));
    // They did meet: each had it, and more than once.
    expect(Math.min(...taken)).toBeGreaterThan(1);
  });
});
