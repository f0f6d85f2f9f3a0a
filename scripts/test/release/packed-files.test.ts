import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packedFileMistakes } from '../../src/release/publish/packed-files.js';

const whole = [
  'LICENSE',
  'README.md',
  'RECIPES.md',
  'dist/chunk-CW7PBYJK.js',
  'dist/errors-D6j_4-xY.d.cts',
  'dist/index.cjs',
  'dist/index.d.cts',
  'dist/index.d.ts',
  'dist/index.js',
  'package.json',
];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'venice-errors-packed-'));
  const manifest = {
    name: '@venice/errors',
    files: ['dist', 'CHANGELOG.md', 'RECIPES.md'],
    exports: {
      '.': {
        import: { types: './dist/index.d.ts', default: './dist/index.js' },
        require: { types: './dist/index.d.cts', default: './dist/index.cjs' },
      },
      './package.json': './package.json',
    },
    main: './dist/index.cjs',
    module: './dist/index.js',
    types: './dist/index.d.ts',
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the files of a package', () => {
  test('are those that its manifest names, with any number of chunks', async () => {
    expect(await packedFileMistakes(whole, folder)).toEqual([]);
    expect(await packedFileMistakes([...whole, 'dist/chunk-RAAVAONG.cjs'], folder)).toEqual([]);
  });

  test.each([
    'dist/index.js.map',
    'dist/server.js',
    'dist/test/index.js',
    'src/index.ts',
    'usage/description.ts',
    'test/index.test.ts',
  ])('are reported if one is not named: %s', async (file) => {
    expect(await packedFileMistakes([...whole, file], folder)).toEqual([
      `@venice/errors ships ${file}, which its package.json does not name.`,
    ]);
  });

  test.each(['LICENSE', 'RECIPES.md', 'dist/index.cjs', 'dist/index.d.ts'])(
    'are reported if one is missing: %s',
    async (file) => {
      const shipped = whole.filter((each) => each !== file);
      expect(await packedFileMistakes(shipped, folder)).toEqual([
        `@venice/errors does not ship ${file}, which its package.json names.`,
      ]);
    },
  );

  test('include the command of a package that has no module', async () => {
    const command = await mkdtemp(join(tmpdir(), 'venice-errors-packed-'));
    const manifest = {
      name: '@venice/errors-command',
      files: ['dist', 'dist/THIRD-PARTY.txt'],
      exports: { './package.json': './package.json' },
      bin: { 'venice-command': './dist/cli.cjs' },
    };
    await writeFile(join(command, 'package.json'), JSON.stringify(manifest));
    const shipped = ['LICENSE', 'README.md', 'package.json', 'dist/THIRD-PARTY.txt'];
    expect(await packedFileMistakes([...shipped, 'dist/cli.cjs'], command)).toEqual([]);
    expect(await packedFileMistakes(shipped, command)).toEqual([
      '@venice/errors-command does not ship dist/cli.cjs, which its package.json names.',
    ]);
    await rm(command, { recursive: true });
  });

  test('include the changelog once there is one', async () => {
    await writeFile(join(folder, 'CHANGELOG.md'), '');
    expect(await packedFileMistakes(whole, folder)).toEqual([
      '@venice/errors does not ship CHANGELOG.md, which its package.json names.',
    ]);
  });
});
