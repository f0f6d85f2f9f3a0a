import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { check } from '@venice/scripts/generate/regenerate';
import { execaSync } from 'execa';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { copyWorkspace, type WorkspaceCopy } from '../support/workspace-copy.js';

const CATALOG_FILE = 'catalog/errors/availability.yaml';
const REMEDY = /^ {4}remedy: .*$/m;

let copy: WorkspaceCopy;
let sound: string;

beforeAll(async () => {
  copy = await copyWorkspace();
  sound = readFileSync(join(copy.dir, CATALOG_FILE), 'utf8');
});
afterAll(() => copy.remove());
afterEach(() => {
  writeFileSync(join(copy.dir, CATALOG_FILE), sound);
});

/** Runs the program of `pnpm generate`. */
function runGenerate(...args: readonly string[]) {
  const { exitCode, stdout, stderr } = execaSync(
    process.execPath,
    ['--import', 'tsx', '-C', '@venice/source', 'scripts/src/generate/main.ts', ...args],
    { cwd: copy.dir, reject: false, stripFinalNewline: false },
  );
  return { status: exitCode, stdout, stderr };
}

/** Replaces the first remedy of the file. */
function edit(line: string): void {
  writeFileSync(
    join(copy.dir, CATALOG_FILE),
    sound.replace(REMEDY, () => line),
  );
}

/** Returns every generated file as it is on the disk. */
function written(): Readonly<Record<string, string>> {
  const folders = readdirSync(join(copy.dir, 'packages')).map((name) => `packages/${name}/src/generated`);
  const generated = folders.flatMap((folder) => filesIn(folder));
  return Object.fromEntries(
    ['ERRORS.md', 'catalog/schema.json', 'packages/errors-core/errors.json', ...generated].map((path) => [
      path,
      readFileSync(join(copy.dir, path), 'utf8'),
    ]),
  );
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(join(copy.dir, folder))) return [];
  return readdirSync(join(copy.dir, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(copy.dir, join(parentPath, name)).replaceAll('\\', '/'));
}

test('pnpm generate is this command', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(copy.dir, 'package.json'), 'utf8'));
  expect(manifest).toMatchObject({
    scripts: { generate: 'tsx -C @venice/source scripts/src/generate/main.ts' },
  });
});

test('--check finds the repository up to date', async () => {
  const { isSuccess, lines, summary } = await check(copy.dir);
  expect({ isSuccess, lines }).toEqual({ isSuccess: true, lines: [] });
  expect(summary).toMatch(/^\d+ files generated from the catalog, all up to date\.$/);
});

test('--help describes every option', () => {
  const { status, stdout } = runGenerate('--help');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Usage: pnpm generate \[options\]\n/);
  expect(stdout).toMatch(/^ {2}--check {2}write nothing; /m);
  expect(stdout).toMatch(/^ {2}--watch {2}generate now and at every save in catalog\//m);
});

test('--check and --watch cannot be combined', () => {
  expect(runGenerate('--watch', '--check')).toEqual({
    status: 1,
    stdout: '',
    stderr: "error: option '--watch' cannot be used with option '--check'\nSee: pnpm generate --help\n",
  });
});

describe('after a change of a text in the catalog', () => {
  const stale = [
    'ERRORS.md',
    'packages/errors-core/errors.json',
    'packages/errors-core/src/generated/definitions.ts',
    'packages/errors-core/src/generated/errors.ts',
  ];

  beforeEach(() => {
    edit('    remedy: "Come back on Monday."');
  });

  test('--check prints the outdated files and the command that updates them, and writes nothing', async () => {
    const before = written();
    expect(await check(copy.dir)).toEqual({
      isSuccess: false,
      lines: stale.map((path) => `stale     ${path}`),
      summary: '4 generated files out of step with the catalog. Run: pnpm generate',
    });
    expect(written()).toEqual(before);
  });

  test('the command writes only these files', () => {
    const before = written();
    const { status, stdout, stderr } = runGenerate();

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n').filter((line) => line.startsWith('wrote'))).toEqual(
      stale.map((path) => `wrote  ${path}`),
    );
    const after = written();
    expect(
      Object.keys(after)
        .filter((path) => after[path] !== before[path])
        .sort(),
    ).toEqual(stale);
    for (const path of stale) expect(after[path]).toContain('Come back on Monday.');
  });
});

test('a mistake in the catalog is reported on stderr, and nothing is written', () => {
  edit('    remedie: Come back on Monday');
  const before = written();
  const { status, stdout, stderr } = runGenerate();

  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  // The rest of each line is its wording, which the tests of the generator compare.
  expect(stderr.trimEnd().split('\n')).toEqual([
    expect.stringContaining(`${CATALOG_FILE}:4:3  MODEL_OVERLOADED: `),
    expect.stringContaining(`${CATALOG_FILE}:8:5  MODEL_OVERLOADED: `),
    expect.stringContaining(`${CATALOG_FILE}:8:14  MODEL_OVERLOADED: `),
    '',
    '3 problems in the catalog; nothing was written.',
  ]);
  expect(written()).toEqual(before);
});
