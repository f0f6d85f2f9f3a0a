import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportedOf } from '../../src/diff/exported.js';
import { compareCatalogs } from '../../src/diff/meaning/compare.js';
import { parsePublished, PUBLISHED, readPublished, writePublished } from '../../src/diff/published.js';
import { smallCatalog } from '../catalog/support/small-catalog.js';

const current = exportedOf(smallCatalog);
let root: string;
let text: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'venice-errors-published-'));
  mkdirSync(join(root, 'catalog'));
  await writePublished(root, '1.2.0', current);
  text = readFileSync(join(root, PUBLISHED), 'utf8');
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

test('a release records the version and the catalog', () => {
  const published = readPublished(root);
  expect(published?.version).toBe('1.2.0');
  expect(published && compareCatalogs(published.catalog, current)).toEqual([]);
});

test('there is no file before the first release', () => {
  const empty = mkdtempSync(join(tmpdir(), 'venice-errors-published-'));
  try {
    expect(readPublished(empty)).toBeUndefined();
  } finally {
    rmSync(empty, { recursive: true });
  }
});

test.each([
  ['a comma that is missing', '"1.2.0",', '"1.2.0"', 'catalog/published.json:3:3  not JSON'],
  ['marks of a merge', '{\n', '{\n<<<<<<< HEAD\n', 'catalog/published.json:2:1  not JSON'],
  [
    'no version',
    '"1.2.0"',
    '"soon"',
    'catalog/published.json:2:14  version: expected a version such as 1.2.0',
  ],
  ['another type', '"status": 429', '"status": "429"', '  errors.MODEL_OVERLOADED.status: Invalid input'],
])('%s is refused with line and column, and the command that restores the file', (_, from, to, message) => {
  expect(text).toContain(from);
  const edited = text.replace(from, to);
  expect(() => parsePublished(edited)).toThrow(message);
  expect(() => parsePublished(edited)).toThrow(/^catalog\/published\.json:\d+:\d+ {2}/);
  expect(() => parsePublished(edited)).toThrow('git checkout HEAD -- catalog/published.json');
});

test('an older release can be read, although it had fewer facts', () => {
  const older: unknown = JSON.parse(text, (key, value: unknown) =>
    key === 'waitSeconds' ? undefined : value,
  );
  expect(
    parsePublished(JSON.stringify(older)).catalog.errors['MODEL_OVERLOADED']?.['waitSeconds'],
  ).toBeUndefined();
});

test('an empty file is refused', () => {
  writeFileSync(join(root, PUBLISHED), '');
  expect(() => readPublished(root)).toThrow('not JSON');
});
