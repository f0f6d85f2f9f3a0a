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
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkFolders, checkPackages } from '../../src/layout/check-folders.js';
import { workspaceRoot } from '../../src/workspace/root.js';

const rules = await extractDepcruiseOptions(
  fileURLToPath(new URL('../../../.dependency-cruiser.js', import.meta.url)),
);
const core = 'packages/errors-core/src';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'venice-errors-layout-'));
  for (const folder of ['packages', 'internal', 'scripts/src'])
    mkdirSync(join(root, folder), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const architecture = readFileSync(join(workspaceRoot, 'ARCHITECTURE.md'), 'utf8');

function foldersIn(path: string): readonly string[] {
  return readdirSync(join(workspaceRoot, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
    .map(({ name }) => name);
}

test('ARCHITECTURE.md lists every folder of core, from the highest layer to the lowest', () => {
  const [, section = ''] = /^### Core$([^]*?)^## /m.exec(architecture) ?? [];
  const listed = [...section.matchAll(/^\| `([\w-]+)\/`/gm)].map(([, name]) => name);
  const layers = (rules.ruleSet?.forbidden ?? [])
    .filter(({ name }) => name === 'core-layers')
    .map(({ from }) => /src\/([\w-]+)\/$/.exec(String(from.path))?.[1]);
  expect(listed).toEqual(layers.toReversed());
  expect(listed.toSorted()).toEqual([...foldersIn(core)].sort());
});

test.each(['packages', 'internal', 'scripts/src'])('ARCHITECTURE.md lists every folder of %s', (folder) => {
  // An adapter that is added need not be in the tree, which describes adapters as a group.
  const isAdapter = (name: string): boolean =>
    existsSync(join(workspaceRoot, folder, name, 'usage/description.ts'));
  for (const name of foldersIn(folder).filter((name) => !isAdapter(name)))
    expect(architecture).toMatch(new RegExp(`^  (src/)?${name}/( |$)`, 'm'));
});

/** The rules that the files break, as `file rule`. */
async function brokenImports(): Promise<readonly string[]> {
  const { output } = await cruise(['packages', 'internal', 'scripts/src'], { ...rules, baseDir: root });
  if (typeof output === 'string') throw new TypeError(output);
  return output.summary.violations.map(({ from, rule }) => `${from} ${rule.name}`).sort();
}

describe('imports', () => {
  test('may not form a cycle, types and dynamic imports included', async () => {
    put('internal/demo/src/a.ts', "import type { B } from './b.js';\nexport type A = B;\n");
    put('internal/demo/src/b.ts', "export * from './c.js';\nexport type B = 1;\n");
    put('internal/demo/src/c.ts', '');
    expect(await brokenImports()).toEqual([]);
    put('internal/demo/src/c.ts', "void import('./a.js');\n");
    expect(await brokenImports()).toEqual(['internal/demo/src/a.ts no-cycle']);
  });

  test("go down core's layers only", async () => {
    for (const file of ['generated/codes', 'response/d', 'recognize/c', 'error/e'])
      put(`${core}/${file}.ts`, 'export const value = 1;\n');
    put(`${core}/index.ts`, "export * from './error/e.js';\n");
    put(`${core}/error/a.ts`, "export * from '../response/d.js';\nexport * from '../index.js';\n");
    put(
      `${core}/response/b.ts`,
      "import '../generated/codes.js';\nimport type {} from '../recognize/c.js';\n",
    );
    expect(await brokenImports()).toEqual([
      `${core}/error/a.ts core-layers`,
      `${core}/response/b.ts core-layers`,
    ]);
  });

  test("reach core through its public entries, and no other package's files", async () => {
    put(`${core}/index.ts`, '');
    put(`${core}/recognizer.ts`, '');
    put('packages/errors-core/dist/index.js', '');
    put(
      'packages/errors-core/package.json',
      '{ "type": "module", "exports": { ".": "./dist/index.js", "./recognizer": { "@venice/source": "./src/recognizer.ts" } } }',
    );
    mkdirSync(join(root, 'node_modules/@venice'), { recursive: true });
    symlinkSync(
      join(root, 'packages/errors-core'),
      join(root, 'node_modules/@venice/errors-core'),
      'junction',
    );
    put('packages/errors-fetch/src/a.ts', "import '@venice/errors-core';\nimport './b.js';\n");
    put('packages/errors-fetch/src/b.ts', "import '@venice/errors-core/recognizer';\n");
    put('packages/errors-fetch/src/c.ts', "import '../../errors-core/src/index.js';\n");
    expect(await brokenImports()).toEqual([
      'packages/errors-fetch/src/b.ts own-package',
      'packages/errors-fetch/src/c.ts own-package',
    ]);
  });

  test('of a program reach the ground floor and no other program', async () => {
    put('scripts/src/catalog/load.ts', '');
    put('scripts/src/workspace/root.ts', "import '../drift/report.js';\n");
    put('scripts/src/drift/report.ts', '');
    put(
      'scripts/src/diff/a.ts',
      "import '../catalog/load.js';\nimport '../workspace/root.js';\nimport './b.js';\n",
    );
    put('scripts/src/diff/b.ts', "import '../drift/report.js';\n");
    expect(await brokenImports()).toEqual([
      'scripts/src/diff/b.ts own-program',
      'scripts/src/workspace/root.ts own-program',
    ]);
  });
});

/** The folders and files that break a rule about folders, as `file rule`. */
async function brokenFolders(): Promise<readonly string[]> {
  return (await checkFolders(root)).map(({ file, rule }) => `${file} ${rule}`);
}

describe('folders', () => {
  test('have at most ten files', async () => {
    for (let file = 1; file <= 10; file++) put(`scripts/src/diff/f${file}.ts`, '');
    for (let file = 1; file <= 11; file++) put(`${core}/generated/f${file}.ts`, '');
    expect(await brokenFolders()).toEqual([]);
    put('scripts/src/diff/f11.ts', '');
    expect(await brokenFolders()).toEqual(['scripts/src/diff/ ten-files']);
  });

  test('of the whole workspace have one tables.ts', async () => {
    put('scripts/src/catalog/tables.ts', '');
    put(`${core}/generated/tables.ts`, '');
    expect(await brokenFolders()).toEqual(['scripts/src/catalog/tables.ts one-tables-file']);
  });

  test('have private packages in internal/ and published ones in packages/', async () => {
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
