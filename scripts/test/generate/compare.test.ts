import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareWithDisk } from '../../src/generate/disk/compare.js';
import { CODES, DOCUMENT, files, generatedTree, RESPONSES, TABLES } from './support/generated-tree.js';

const tree = generatedTree();
const { put, read } = tree;

describe('what is on the disk compared with what is generated', () => {
  test('is no different where it is the same', () => {
    expect(compareWithDisk(tree.root, files)).toEqual([]);
  });

  test('is stale where the text is another, be it by the end of a line', () => {
    put(TABLES, 'export const tables = { edited: true };\n');
    put(DOCUMENT, '# Errors\r\n');
    expect(compareWithDisk(tree.root, files)).toEqual([
      { path: DOCUMENT, state: 'stale' },
      { path: TABLES, state: 'stale' },
    ]);
  });

  test('is missing where there is no file, or not even a folder', () => {
    rmSync(join(tree.root, CODES));
    rmSync(join(tree.root, 'packages/errors-fetch'), { recursive: true });
    expect(compareWithDisk(tree.root, files)).toEqual([
      { path: CODES, state: 'missing' },
      { path: RESPONSES, state: 'missing' },
    ]);
  });

  test('is orphaned where a folder named generated holds more', () => {
    put('packages/errors-core/src/generated/retired.ts', '');
    put('packages/errors-gone/src/generated/errors.ts', '');
    expect(compareWithDisk(tree.root, files)).toEqual([
      { path: 'packages/errors-core/src/generated/retired.ts', state: 'orphaned' },
      { path: 'packages/errors-gone/src/generated/errors.ts', state: 'orphaned' },
    ]);
  });

  test('is all of it missing where nothing was ever generated', () => {
    rmSync(tree.root, { recursive: true });
    mkdirSync(tree.root);
    expect(compareWithDisk(tree.root, files).map(({ state }) => state)).toEqual(Array(4).fill('missing'));
  });

  test('is not touched by being compared', () => {
    put(TABLES, 'stale');
    compareWithDisk(tree.root, files);
    expect(read(TABLES)).toBe('stale');
  });
});
