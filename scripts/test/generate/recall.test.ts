import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WORK_FOLDER } from '@venice/scripts/generate/disk/lock';
import { digestInputs, keep, recall } from '@venice/scripts/generate/disk/recall';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'venice-recall-'));
  mkdirSync(join(root, WORK_FOLDER), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const files = new Map([
  ['ERRORS.md', '# Errors\n'],
  ['packages/errors-core/src/generated/codes.ts', 'export {};\n'],
]);

function digest(catalog: Readonly<Record<string, string>>): string {
  return digestInputs(root, new Map(Object.entries(catalog)));
}

function describeAdapter(text: string): void {
  const folder = join(root, 'packages/errors-new/usage');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'description.ts'), text);
}

describe('the result of the last run', () => {
  test('is taken if the inputs are the same', () => {
    const inputs = digest({ 'catalog/api.yaml': 'baseUrl: a\n' });
    keep(root, inputs, files);
    expect(recall(root, digest({ 'catalog/api.yaml': 'baseUrl: a\n' }))).toEqual(files);
  });

  test('is not taken after a change of the catalog', () => {
    keep(root, digest({ 'catalog/api.yaml': 'baseUrl: a\n' }), files);
    expect(recall(root, digest({ 'catalog/api.yaml': 'baseUrl: b\n' }))).toBeUndefined();
  });

  test('is not taken if text has moved from one file to another', () => {
    keep(root, digest({ 'a.yaml': 'x', 'b.yaml': '' }), files);
    expect(recall(root, digest({ 'a.yaml': '', 'b.yaml': 'x' }))).toBeUndefined();
  });

  test('is not taken after a change of a description of an adapter', () => {
    describeAdapter('export const description = { name: "a" };\n');
    keep(root, digest({}), files);
    describeAdapter('export const description = { name: "b" };\n');
    expect(recall(root, digest({}))).toBeUndefined();
  });

  test.each([
    ['cut off', '{"inputs":"'],
    ['of another form', '["x"]'],
    ['empty', ''],
  ])('is not taken from a file that is %s', (_, text) => {
    keep(root, 'x', files);
    writeFileSync(join(root, WORK_FOLDER, 'last-run.json'), text);
    expect(recall(root, 'x')).toBeUndefined();
  });
});
