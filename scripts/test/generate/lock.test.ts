import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findHolder, type Lock, takeLock, WORK_FOLDER } from '../../src/generate/disk/lock.js';
import { processStart } from '../../src/generate/disk/process-start.js';
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
function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

/** Turns a lock that is held into one whose holder is another process. */
function handOver(lock: Lock, owner: { readonly pid?: number; readonly start?: string }): void {
  process.removeListener('exit', lock.release);
  const file = join(lock.staging, 'holder.json');
  const held: object = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...held, ...owner }));
}

describe('the lock', () => {
  test('is there while it is held, says whose it is, and leaves nothing when released', () => {
    const before = Date.now();
    const lock = take();
    expect(findHolder(root)).toMatchObject({ pid: process.pid, isAlive: true });
    expect(Date.parse(findHolder(root)?.since ?? '')).toBeGreaterThanOrEqual(before);

    lock.release();
    expect(findHolder(root)).toBeUndefined();
    expect(left()).toEqual([]);
  });

  test('is not given twice, and is no weaker for having been asked for', () => {
    const lock = take();
    const holder = findHolder(root);
    expect(takeLock(root)).toEqual(holder);
    expect(takeLock(root)).toEqual(holder);
    expect(left()).toEqual(['lock']);
    lock.release();
    take().release();
  });

  test('of a process that has ended is taken over, with what it had staged', () => {
    const dead = take();
    writeFileSync(join(dead.staging, '0'), 'half a te');
    handOver(dead, { pid: deadPid() });
    expect(findHolder(root)).toMatchObject({ isAlive: false });

    const lock = take();
    expect(existsSync(dead.staging)).toBe(false);
    expect(findHolder(root)).toMatchObject({ pid: process.pid, isAlive: true });
    // What the dead one would still do has no effect on its successor.
    dead.release();
    expect(findHolder(root)).toMatchObject({ pid: process.pid, isAlive: true });
    lock.release();
  });

  test.runIf(processStart(process.pid))(
    'of a process that has ended is taken over, also when its number is that of a living one by now',
    () => {
      handOver(take(), { start: 'long ago' });
      expect(findHolder(root)).toMatchObject({ pid: process.pid, isAlive: false });
      take().release();
      expect(left()).toEqual([]);
    },
  );

  test('that was cut short while it was prepared, released or taken over is in nobody’s way', () => {
    const folder = join(root, WORK_FOLDER);
    mkdirSync(join(folder, `${deadPid()}-prepared`), { recursive: true });
    mkdirSync(join(folder, 'lock', 'without-holder'), { recursive: true });
    const lock = take();
    expect(left()).toEqual(['lock']);
    lock.release();
    mkdirSync(join(folder, 'lock'));
    take().release();
    expect(left()).toEqual([]);
  });

  test('is not taken behind a symbolic link', () => {
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(root, '.cache'), 'junction');
    expect(() => takeLock(root)).toThrow(/^\.cache is a symbolic link/);
    expect(readdirSync(join(root, 'elsewhere'))).toEqual([]);
  });

  test('of the dead is never given to two that find it at the same time', async () => {
    const dead = String(deadPid());
    const contend = () =>
      runCommand([process.execPath, '--import', 'tsx', CONTENDER, root, dead, '800'], { cwd: process.cwd() });
    const runs = await Promise.all([contend(), contend(), contend()]);
    for (const { code, output } of runs) expect({ code, output }).toMatchObject({ code: 0 });
    const taken = runs.map(({ output }) => Number(output));
    // They did meet: each had it, and more than once.
    expect(Math.min(...taken)).toBeGreaterThan(1);
  });
});
