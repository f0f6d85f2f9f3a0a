import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packedFileMistakes, readPackedFiles } from '@venice/scripts/release/packed-files';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { describe, expect, test } from 'vitest';
import { pack } from '../support/pack.js';
import { isPublished, readPackages } from '../support/packages.js';

const packages = (await readPackages(workspaceRoot)).filter(isPublished);
const packedFiles = await readPackedFiles(workspaceRoot);

/** The first release writes the changelog. */
function isThere(folder: string, file: string): boolean {
  return file !== 'CHANGELOG.md' || existsSync(join(folder, file));
}

describe.each(packages)('$manifest.name as published', ({ folder, manifest }) => {
  test('holds exactly the files that are listed', async () => {
    const { files } = await pack(folder);
    const listed = packedFiles[manifest.name]?.filter((file) => isThere(folder, file));
    expect(packedFileMistakes(manifest.name, files, listed)).toEqual([]);
  });
});

test('no other package is listed', () => {
  expect(Object.keys(packedFiles).sort()).toEqual(packages.map(({ manifest }) => manifest.name).sort());
});

describe('a list that does not fit', () => {
  const mistakes = (shipped: readonly string[]): string[] =>
    packedFileMistakes('@venice/errors', shipped, ['dist/chunk-*.js', 'dist/index.js']);

  test('fits whatever hash a chunk has', () => {
    expect(mistakes(['dist/chunk-CW7PBYJK.js', 'dist/index.js'])).toEqual([]);
  });

  test.each([
    { file: 'dist/index.js.map', shipped: ['dist/chunk-CW7PBYJK.js', 'dist/index.js', 'dist/index.js.map'] },
    {
      file: 'dist/chunk-*.js',
      shipped: ['dist/chunk-CW7PBYJK.js', 'dist/chunk-RAAVAONG.js', 'dist/index.js'],
    },
  ])('is told about $file, which is new', ({ file, shipped }) => {
    expect(mistakes(shipped)).toEqual([
      `@venice/errors ships ${file}, which is not in scripts/packed-files.yaml.`,
    ]);
  });

  test('is told about a file that is missing', () => {
    expect(mistakes(['dist/index.js'])).toEqual([
      '@venice/errors does not ship dist/chunk-*.js, which is in scripts/packed-files.yaml.',
    ]);
  });

  test('is told about a package that is not in it', () => {
    expect(packedFileMistakes('@venice/new', ['index.js'], undefined)).toEqual([
      '@venice/new is not in scripts/packed-files.yaml; list there what it ships.',
    ]);
  });
});
