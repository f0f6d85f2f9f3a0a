import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { formatProblem } from '@venice/scripts/catalog/problem';
import { findHolder, takeLock, WORK_FOLDER } from '@venice/scripts/generate/disk/lock';
import { check, regenerate } from '@venice/scripts/generate/regenerate';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGenerate } from '../support/generate-command.js';
import { copyWorkspace, type WorkspaceCopy } from '../support/workspace-copy.js';

const KILL_BETWEEN_RENAMES = fileURLToPath(new URL('kill-between-renames.mjs', import.meta.url));
const CATALOG_FILE = 'catalog/errors/availability.yaml';
const ORPHAN = 'packages/errors-core/src/generated/retired.ts';
/** The files that contain a remedy, in the order in which they are written. */
const STALE = [
  'ERRORS.md',
  'packages/errors-core/errors.json',
  'packages/errors-core/src/generated/definitions.ts',
  'packages/errors-core/src/generated/errors.ts',
];

let copy: WorkspaceCopy;

beforeAll(async () => {
  copy = await copyWorkspace();
});
afterAll(() => copy.remove());

function read(path: string): string {
  return readFileSync(join(copy.dir, path), 'utf8');
}

function setRemedy(remedy: string): void {
  const text = read(CATALOG_FILE).replace(/^ {4}remedy: .*$/m, `    remedy: "${remedy}"`);
  writeFileSync(join(copy.dir, CATALOG_FILE), text);
}

/** Returns what `--check` prints. */
async function checkOutput(): Promise<readonly string[]> {
  const { lines, summary } = await check(copy.dir);
  return [...lines, summary];
}

describe('a run that is killed between two files', () => {
  const before = new Map<string, string>();
  let pid: number;

  beforeAll(async () => {
    for (const path of STALE) before.set(path, read(path));
    setRemedy('Come back on Monday.');
    writeFileSync(join(copy.dir, ORPHAN), '');
    const run = startGenerate(copy.dir, [], ['--import', KILL_BETWEEN_RENAMES]);
    pid = run.pid;
    expect(await run.ended).toEqual({ code: undefined, signal: 'SIGKILL' });
  });

  test('leaves every file old or new', () => {
    const isNew = (path: string) => read(path).includes('Come back on Monday.');
    expect(STALE.map(isNew)).toEqual([true, true, false, false]);
    for (const path of STALE.slice(2)) expect(read(path)).toBe(before.get(path));
  });

  test('appears in --check with the files that it did not write', async () => {
    const [stale, alsoStale, orphaned, summary, ...rest] = await checkOutput();
    expect([stale, alsoStale, orphaned]).toEqual([
      `stale     ${STALE[2]}`,
      `stale     ${STALE[3]}`,
      `orphaned  ${ORPHAN}`,
    ]);
    expect(summary).toMatch(
      new RegExp(
        `^3 generated files out of step with the catalog\\. A run was interrupted \\(pid ${pid}\\)\\. Run: pnpm generate$`,
      ),
    );
    expect(rest).toEqual([]);
  });

  test('leaves nothing that git tracks', () => {
    expect(existsSync(join(copy.dir, WORK_FOLDER, 'lock'))).toBe(true);
    expect(readFileSync(join(workspaceRoot, '.gitignore'), 'utf8').split('\n')).toContain('.cache/');
  });

  test('is completed by the next run, which prints the files it rewrites and deletes, and cleans up', async () => {
    const { lines, summary } = await regenerate(copy.dir);
    expect(lines).toEqual([`wrote  ${STALE[2]}`, `wrote  ${STALE[3]}`, `deleted  ${ORPHAN}`]);
    expect(summary).toMatch(/^\d+ files generated, 3 changed\.$/);
    expect(await checkOutput()).toEqual([expect.stringMatching(/all up to date\.$/)]);
    expect(readdirSync(join(copy.dir, WORK_FOLDER))).toEqual(['last-run.json']);
  });
});

describe('during another run', () => {
  test('a second run exits immediately, with the process id of the first', async () => {
    setRemedy('Come back on Tuesday.');
    const release = takeLock(copy.dir);
    const before = read('ERRORS.md');
    try {
      const run = startGenerate(copy.dir);
      expect(await run.ended).toMatchObject({ code: 1 });
      expect(run.output()).toBe(
        `Another \`pnpm generate\` is running (pid ${process.pid}). Wait for it or stop it, then retry.\n`,
      );
      expect(read('ERRORS.md')).toBe(before);
    } finally {
      release();
    }
  });

  test('--check still compares, and reports the run', async () => {
    const release = takeLock(copy.dir);
    try {
      const output = await checkOutput();
      expect(output.slice(0, -1)).toEqual(STALE.map((path) => `stale     ${path}`));
      expect(output.at(-1)).toContain(`\`pnpm generate\` is running (pid ${process.pid}).`);
      expect(findHolder(copy.dir)).toMatchObject({ pid: process.pid });
    } finally {
      release();
    }
  });

  test('Ctrl-C ends the run and removes the lock', async () => {
    const run = startGenerate(copy.dir);
    while (findHolder(copy.dir) === undefined) await setTimeout(2);
    run.kill('SIGINT');
    expect(await run.ended).toEqual({ code: 130, signal: undefined });
    expect(readdirSync(join(copy.dir, WORK_FOLDER))).toEqual(['last-run.json']);
  });
});

describe('--check reports', () => {
  test('a missing file as a problem of the catalog', async () => {
    const sound = read('catalog/api.yaml');
    const file = join(copy.dir, 'catalog/api.yaml');
    rmSync(file);
    try {
      const position = { file: 'catalog/api.yaml', line: 1, column: 1, subject: 'catalog' };
      expect(await checkOutput()).toEqual([
        formatProblem({ id: 'missing-file', facts: { kind: 'file' }, ...position }),
        '1 problem in the catalog; nothing was written.',
      ]);
    } finally {
      writeFileSync(file, sound);
    }
  });

  test('an unreadable file with its name', async () => {
    const folder = join(copy.dir, 'packages/errors-core/src/generated/codes.ts');
    rmSync(folder);
    mkdirSync(folder);
    expect(await checkOutput()).toEqual([
      expect.stringMatching(
        /^packages\/errors-core\/src\/generated\/codes\.ts cannot be read \(EISDIR.*\)\. Fix that, then run: pnpm generate$/,
      ),
    ]);
  });
});
