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

function left(): readonly string[] {
  return readdirSync(join(root, WORK_FOLDER));
}

/** The number of a process that has ended. */
async function deadPid(): Promise<number> {
  const { output } = await runCommand([process.execPath, '-p', 'process.pid'], { cwd: process.cwd() });
  return Number(output);
}

/** Leaves a lock with these files. Killed processes leave one or none. */
function leave(...files: readonly string[]): void {
  mkdirSync(join(root, WORK_FOLDER, 'lock'), { recursive: true });
  for (const file of files) writeFileSync(join(root, WORK_FOLDER, 'lock', file), '');
}

describe('the lock', () => {
  test('has the process id of its holder, and leaves no file when released', () => {
    const release = takeLock(root);
    expect(findHolder(root)).toMatchObject({ pid: process.pid, isAlive: true });

    release();
    expect(findHolder(root)).toBeUndefined();
    expect(left()).toEqual([]);
  });

  test('has one holder, even after a second request', () => {
    const release = takeLock(root);
    const refusal = `Another \`pnpm generate\` is running (pid ${process.pid}). Wait for it or stop it, then retry.`;
    expect(() => takeLock(root)).toThrow(refusal);
    expect(() => takeLock(root)).toThrow(refusal);
    expect(left()).toEqual(['lock']);
    release();
    takeLock(root)();
  });

  test('of a process that has ended is taken over', async () => {
    const pid = await deadPid();
    leave(`${pid}-1`);
    expect(findHolder(root)).toMatchObject({ pid, isAlive: false });

    const release = takeLock(root);
    expect(findHolder(root)).toMatchObject({ pid: process.pid, isAlive: true });
    release();
    expect(left()).toEqual([]);
  });

  test('of a dead process with the number of this one is taken over', () => {
    leave(`${process.pid}-1`);
    expect(findHolder(root)).toMatchObject({ pid: process.pid, isAlive: false });
    takeLock(root)();
    expect(left()).toEqual([]);
  });

  test('is free if a run was killed while it took or released it', () => {
    leave();
    expect(findHolder(root)).toBeUndefined();
    takeLock(root)();
    expect(left()).toEqual([]);
  });

  test('of a living process is not taken over', () => {
    leave(`${process.ppid}-1`);
    expect(() => takeLock(root)).toThrow(`(pid ${process.ppid})`);
    expect(left()).toEqual(['lock']);
  });

  test('is taken over whatever else is in its folder', () => {
    leave('.DS_Store', 'x');
    takeLock(root)();
    expect(left()).toEqual([]);
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
