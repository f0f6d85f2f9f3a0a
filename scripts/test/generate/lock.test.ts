import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findHolder, takeLock, WORK_FOLDER } from '../../src/generate/disk/lock.js';
import { runCommand } from '../../src/workspace/run-command.js';

const CONTENDER = fileURLToPath(new URL('programs/contend-for-lock.mjs', import.meta.url));

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'venice-errors-lock-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Takes the lock and returns its release. */
function take(): () => void {
  const taken = takeLock(root);
  if (typeof taken !== 'function') throw new Error(`held by ${taken.pid}`);
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

/** Leaves a file as a process with this number would that was killed. */
function leave(file: string, pid: number): void {
  mkdirSync(join(root, WORK_FOLDER), { recursive: true });
  writeFileSync(join(root, WORK_FOLDER, file), String(pid));
}

describe('the lock', () => {
  test('has the process id of its holder, and leaves no file when released', () => {
    const release = take();
    expect(findHolder(root)).toEqual({ pid: process.pid, isAlive: true });

    release();
    expect(findHolder(root)).toBeUndefined();
    expect(left()).toEqual([]);
  });

  test('has one holder, even after a second request', () => {
    const release = take();
    const holder = findHolder(root);
    expect(takeLock(root)).toEqual(holder);
    expect(takeLock(root)).toEqual(holder);
    expect(left()).toEqual(['lock']);
    release();
    take()();
  });

  test('of a process that has ended is taken over', async () => {
    const pid = await deadPid();
    leave('lock', pid);
    expect(findHolder(root)).toEqual({ pid, isAlive: false });

    const release = take();
    expect(findHolder(root)).toEqual({ pid: process.pid, isAlive: true });
    release();
    expect(left()).toEqual([]);
  });

  test('of a dead process with the number of this one is taken over', () => {
    leave('lock', process.pid);
    expect(findHolder(root)).toEqual({ pid: process.pid, isAlive: false });
    take()();
    expect(left()).toEqual([]);
  });

  test('is taken over after another run ended during its takeover', async () => {
    const pid = await deadPid();
    leave('lock', pid);
    leave(`lock.${pid}`, await deadPid());
    leave(`lock-${process.pid}`, process.pid);
    take()();
    expect(left()).toEqual([]);
  });

  test('is not taken over during the takeover of another run', async () => {
    const pid = await deadPid();
    leave('lock', pid);
    leave(`lock.${pid}`, process.ppid);
    expect(takeLock(root)).toEqual({ pid: process.ppid, isAlive: true });
    expect(findHolder(root)).toEqual({ pid, isAlive: false });
  });

  test('is rejected behind a symbolic link', () => {
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(root, '.cache'), 'junction');
    expect(() => takeLock(root)).toThrow(/^\.cache is a symbolic link/);
    expect(readdirSync(join(root, 'elsewhere'))).toEqual([]);
  });

  test('of a dead process has one holder at a time if three runs want it', async () => {
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
