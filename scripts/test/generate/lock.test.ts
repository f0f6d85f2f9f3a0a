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

/** Leaves a lock with these lines. */
function leave(...lines: readonly string[]): void {
  mkdirSync(join(root, WORK_FOLDER), { recursive: true });
  writeFileSync(join(root, WORK_FOLDER, 'lock'), lines.map((line) => `\n${line}`).join(''));
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
    leave(`${process.ppid}-1`);
    const refusal = `Another \`pnpm generate\` is running (pid ${process.ppid}). Wait for it or stop it, then retry.`;
    expect(() => takeLock(root)).toThrow(refusal);
    expect(() => takeLock(root)).toThrow(refusal);
    expect(left()).toEqual(['lock']);
  });

  test('of another run is not deleted by a release', () => {
    const release = takeLock(root);
    rmSync(join(root, '.cache'), { recursive: true });
    leave(`${process.ppid}-1`);
    release();
    expect(findHolder(root)).toMatchObject({ pid: process.ppid, isAlive: true });
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

  test('is that of the first process that lives', async () => {
    const pid = await deadPid();
    leave(`${pid}-1`, `${process.ppid}-2`, `${pid}-3`);
    expect(findHolder(root)).toMatchObject({ pid: process.ppid, isAlive: true });
    expect(() => takeLock(root)).toThrow(`(pid ${process.ppid})`);
    expect(left()).toEqual(['lock']);
  });

  test.each([
    ['nothing', []],
    ['half a line', [`${process.ppid}`]],
    ['anything else', ['x', '-1', '\0\0\0', `${process.ppid}-x`, '99999999999999999999-1']],
  ])('is free if its file has %s', (_, lines) => {
    leave(...lines);
    expect(findHolder(root)?.isAlive ?? false).toBe(false);
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
