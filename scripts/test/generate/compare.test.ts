import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareWithDisk } from '../../src/generate/disk/compare.js';
import { CODES, DOCUMENT, files, generatedTree, POLICIES, RESPONSES } from './support/generated-tree.js';

const tree = generatedTree();
const { put, read } = tree;

describe('a file on the disk, compared with the generated one,', () => {
  test('is not reported if it is the same', () => {
    expect(compareWithDisk(tree.root, files)).toEqual([]);
  });

  test('is stale if its text differs, even at the end of a line', () => {
    put(POLICIES, 'export const policies = { edited: true };\n');
    put(DOCUMENT, '# Errors\r\n');
    expect(compareWithDisk(tree.root, files)).toEqual([
      { path: DOCUMENT, state: 'stale' },
      { path: POLICIES, state: 'stale' },
    ]);
  });

  test('is missing if there is no file or no folder', () => {
    rmSync(join(tree.root, CODES));
    rmSync(join(tree.root, 'packages/errors-fetch'), { recursive: true });
    expect(compareWithDisk(tree.root, files)).toEqual([
      { path: CODES, state: 'missing' },
      { path: RESPONSES, state: 'missing' },
    ]);
  });

  test('is orphaned if a folder named generated contains more', () => {
    put('packages/errors-core/src/generated/retired.ts', '');
    put('packages/errors-gone/src/generated/errors.ts', '');
    expect(compareWithDisk(tree.root, files)).toEqual([
      { path: 'packages/errors-core/src/generated/retired.ts', state: 'orphaned' },
      { path: 'packages/errors-gone/src/generated/errors.ts', state: 'orphaned' },
    ]);
  });

  test('is missing, like all others, if nothing was generated yet', () => {
    rmSync(tree.root, { recursive: true });
    mkdirSync(tree.root);
    expect(compareWithDisk(tree.root, files).map(({ state }) => state)).toEqual(Array(4).fill('missing'));
  });

  test('is not changed by the comparison', () => {
    put(POLICIES, 'stale');
    compareWithDisk(tree.root, files);
    expect(read(POLICIES)).toBe('stale');
  });
});
