import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareWithDisk, writeToDisk } from '../../src/generate/write.js';

const CODES = 'packages/errors-core/src/generated/codes.ts';
const TABLES = 'packages/errors-core/src/generated/tables.ts';
const RESPONSES = 'packages/errors-fetch/src/generated/responses.ts';
const DOCUMENT = 'ERRORS.md';

const files = new Map([
  [DOCUMENT, '# Errors\n'],
  [CODES, 'export type Code = "A";\n'],
  [TABLES, 'export const tables = {};\n'],
  [RESPONSES, 'export type AResponse = Response;\n'],
]);

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'venice-errors-write-'));
  for (const [path, text] of files) put(path, text);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const mend = (): void => {
  writeToDisk(root, files, compareWithDisk(root, files));
};

describe('what is on the disk compared with what is generated', () => {
  test('is no different where it is the same', () => {
    expect(compareWithDisk(root, files)).toEqual([]);
  });

  test('is stale where the text is another, be it by the end of a line', () => {
    put(TABLES, 'export const tables = { edited: true };\n');
    put(DOCUMENT, '# Errors\r\n');
    expect(compareWithDisk(root, files)).toEqual([
      { path: DOCUMENT, state: 'stale' },
      { path: TABLES, state: 'stale' },
    ]);
  });

  test('is missing where there is no file, or not even a folder', () => {
    rmSync(join(root, CODES));
    rmSync(join(root, 'packages/errors-fetch'), { recursive: true });
    expect(compareWithDisk(root, files)).toEqual([
      { path: CODES, state: 'missing' },
      { path: RESPONSES, state: 'missing' },
    ]);
  });

  test('is orphaned where a folder named generated holds more', () => {
    put('packages/errors-core/src/generated/retired.ts', '');
    put('packages/errors-gone/src/generated/errors.ts', '');
    expect(compareWithDisk(root, files)).toEqual([
      { path: 'packages/errors-core/src/generated/retired.ts', state: 'orphaned' },
      { path: 'packages/errors-gone/src/generated/errors.ts', state: 'orphaned' },
    ]);
  });

  test('is all of it missing where nothing was ever generated', () => {
    rmSync(root, { recursive: true });
    mkdirSync(root);
    expect(compareWithDisk(root, files).map(({ state }) => state)).toEqual(Array(4).fill('missing'));
  });

  test('is not touched by being compared', () => {
    put(TABLES, 'stale');
    compareWithDisk(root, files);
    expect(read(TABLES)).toBe('stale');
  });
});

describe('bringing the disk in line', () => {
  test('mends what is stale and missing, and deletes what is orphaned', () => {
    put(TABLES, 'stale');
    rmSync(join(root, 'packages/errors-fetch'), { recursive: true });
    put('packages/errors-core/src/generated/retired.ts', '');
    mend();

    expect(compareWithDisk(root, files)).toEqual([]);
    for (const [path, text] of files) expect(read(path)).toBe(text);
    expect(readdirSync(join(root, dirname(CODES)))).toEqual(['codes.ts', 'tables.ts']);
  });

  test('leaves files alone that are as they should be', () => {
    const longAgo = new Date('2001-01-01T00:00:00Z');
    for (const path of files.keys()) utimesSync(join(root, path), longAgo, longAgo);
    put(TABLES, 'stale');
    mend();

    const touched = [...files.keys()].filter(
      (path) => statSync(join(root, path)).mtimeMs !== longAgo.getTime(),
    );
    expect(touched).toEqual([TABLES]);
  });

  test('deletes nothing outside the folders named generated', () => {
    const others = [
      'README.md',
      'catalog/errors/request.yaml',
      'packages/errors-core/errors.old.json',
      'packages/errors-core/src/classify.ts',
      'packages/errors-core/test/generated/kept.ts',
    ];
    for (const path of others) put(path, 'by hand');
    put('packages/errors-core/src/generated/retired.ts', '');
    mend();

    expect(others.filter((path) => existsSync(join(root, path)))).toEqual(others);
    expect(existsSync(join(root, 'packages/errors-core/src/generated/retired.ts'))).toBe(false);
  });

  test('clears away what a run that was cut short left behind', () => {
    put(`${TABLES}.unfinished`, 'export const tab');
    mend();
    expect(readdirSync(join(root, dirname(TABLES)))).toEqual(['codes.ts', 'tables.ts']);
  });
});
