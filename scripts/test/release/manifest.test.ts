import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { workspaceRoot } from '../../src/workspace/root.js';

interface PnpmFile {
  readonly hooks: { beforePacking(manifest: object): object };
}

const { hooks } = createRequire(import.meta.url)(join(workspaceRoot, '.pnpmfile.cjs')) as PnpmFile;
const common = createRequire(import.meta.url)(join(workspaceRoot, 'package.json')) as Record<string, unknown>;

test('a published manifest has what all packages share, and nothing about development', () => {
  const shared = {
    author: 'Someone',
    homepage: 'https://example.com',
    bugs: 'https://example.com/issues',
    repository: { type: 'git', url: 'git+https://example.com/errors.git' },
  };
  const own = { name: '@venice/errors-core', version: '1.0.0', dependencies: { a: '^1.0.0' } };
  const development = {
    scripts: { build: 'tsup' },
    devDependencies: { '@venice/test-server': 'workspace:*' },
  };
  // The hook reads the package.json of the repository, which lacks these until their values are known.
  Object.assign(common, shared);
  onTestFinished(() => {
    for (const key of Object.keys(shared)) Reflect.deleteProperty(common, key);
  });
  expect(hooks.beforePacking({ ...own, ...development })).toEqual({
    ...own,
    ...shared,
    repository: { ...shared.repository, directory: 'packages/errors-core' },
  });
});

test('a field that nobody has set is absent', () => {
  expect(hooks.beforePacking({ name: '@venice/errors-core' })).toEqual({ name: '@venice/errors-core' });
});

test('the recognizer, which only the tools of this workspace import, is not exported', () => {
  const core = createRequire(import.meta.url)(join(workspaceRoot, 'packages/errors-core/package.json')) as {
    readonly exports: Readonly<Record<string, unknown>>;
  };
  const { './recognizer': recognizer, ...others } = core.exports;
  expect(recognizer).toEqual({ '@venice/source': './src/recognizer.ts' });
  expect(hooks.beforePacking(core)).toMatchObject({ exports: others });
  expect(hooks.beforePacking(core)).not.toHaveProperty(['exports', './recognizer']);
});

test('entries have their types for the resolution that does not read `exports`', () => {
  const target = { types: './dist/adapter.d.ts', default: './dist/adapter.js' };
  const exports = {
    '.': { import: target },
    './adapter': { import: target },
    './errors.json': './errors.json',
  };
  expect(hooks.beforePacking({ exports })).toEqual({
    exports,
    typesVersions: { '*': { adapter: ['./dist/adapter.d.ts'] } },
  });
});
