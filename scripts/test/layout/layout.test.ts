import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkFolders, checkPackages } from '../../src/layout/check-folders.js';
import { checkImports } from '../../src/layout/check-imports.js';
import { readSourceFiles } from '../../src/layout/source-files.js';

const core = 'packages/errors-core/src';

/** The rules that these files with these imports break, as `file rule`. */
function broken(files: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const sources = new Map(Object.entries(files));
  return [...checkImports(sources), ...checkFolders(sources)].map(({ file, rule }) => `${file} ${rule}`);
}

describe('imports', () => {
  test('may not form a cycle', () => {
    const files = { 'internal/demo/src/a.ts': ['./b.js'], 'internal/demo/src/b.ts': ['./c.js'] };
    expect(broken({ ...files, 'internal/demo/src/c.ts': [] })).toEqual([]);
    expect(broken({ ...files, 'internal/demo/src/c.ts': ['./a.js'] })).toEqual([
      'internal/demo/src/a.ts no-cycle',
    ]);
  });

  test("go down core's layers only", () => {
    expect(
      broken({
        [`${core}/error/a.ts`]: ['../response/b.js', '../generated/codes.js', '../index.js'],
        [`${core}/response/b.ts`]: ['../recognize/c.js', './d.js'],
        [`${core}/index.ts`]: ['./error/e.js'],
      }),
    ).toEqual([`${core}/error/a.ts core-layers`, `${core}/response/b.ts core-layers`]);
  });

  test("reach core through its public entries, and no other package's files", () => {
    expect(
      broken({
        'packages/errors-fetch/src/a.ts': ['@venice/errors-core', '@venice/errors-core/adapter', './b.js'],
        'packages/errors-fetch/src/b.ts': ['@venice/errors-core/recognizer'],
        'packages/errors-fetch/src/c.ts': ['../../errors-core/src/index.js'],
      }),
    ).toEqual([
      'packages/errors-fetch/src/b.ts public-entries',
      'packages/errors-fetch/src/c.ts own-package',
    ]);
  });

  test('of a program reach the ground floor and no other program', () => {
    expect(
      broken({
        'scripts/src/diff/a.ts': ['../catalog/load.js', '../workspace/root.js', './b.js', 'node:fs'],
        'scripts/src/diff/b.ts': ['../drift/report.js'],
        'scripts/src/catalog/load.ts': ['../diff/a.js'],
      }).filter((line) => !line.endsWith('no-cycle')),
    ).toEqual(['scripts/src/diff/b.ts own-program', 'scripts/src/catalog/load.ts own-program']);
  });
});

describe('folders', () => {
  test('have at most ten files', () => {
    const files = (folder: string, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`${folder}/f${index}.ts`, []]));
    expect(broken(files('scripts/src/diff', 10))).toEqual([]);
    expect(broken(files('scripts/src/diff', 11))).toEqual(['scripts/src/diff/ ten-files']);
    expect(broken(files(`${core}/generated`, 11))).toEqual([]);
  });

  test('of the whole workspace have one tables.ts', () => {
    const files = { 'scripts/src/catalog/tables.ts': [], [`${core}/generated/tables.ts`]: [] };
    expect(broken(files)).toEqual([`${core}/generated/tables.ts one-tables-file`]);
  });
});

describe('a workspace on the disk', () => {
  let root: string;
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'venice-errors-layout-'));
    for (const folder of ['packages', 'internal', 'scripts/src'])
      mkdirSync(join(root, folder), { recursive: true });
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  test('is read with its type imports, re-exports and dynamic imports', async () => {
    put(
      'internal/demo/src/a.ts',
      "import type { A } from './a1.js';\nexport * from './a2.js';\nvoid import('./a3.js');\n",
    );
    put('internal/demo/node_modules/x.ts', '');
    expect(await readSourceFiles(root)).toEqual(
      new Map([['internal/demo/src/a.ts', ['./a1.js', './a2.js', './a3.js']]]),
    );
  });

  test('has private packages in internal/ and published ones in packages/', async () => {
    put('packages/one/package.json', '{ "name": "one" }');
    put('internal/two/package.json', '{ "name": "two", "private": true }');
    expect(await checkPackages(root)).toEqual([]);
    put('packages/one/package.json', '{ "name": "one", "private": true }');
    put('internal/two/package.json', '{ "name": "two" }');
    expect((await checkPackages(root)).map(({ file }) => file)).toEqual([
      'internal/two/package.json',
      'packages/one/package.json',
    ]);
  });
});
