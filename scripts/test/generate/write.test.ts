import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareWithDisk } from '../../src/generate/disk/compare.js';
import { WORK_FOLDER } from '../../src/generate/disk/lock.js';
import { writeToDisk } from '../../src/generate/disk/write.js';
import { CODES, DOCUMENT, files, generatedTree, POLICIES, RESPONSES } from './support/generated-tree.js';

const tree = generatedTree();
const { put, read } = tree;

/** Writes the generated files, and returns the changes. */
function write(): readonly string[] {
  const changed: string[] = [];
  writeToDisk(tree.root, files, compareWithDisk(tree.root, files), ({ path }) => changed.push(path));
  expect(readdirSync(join(tree.root, WORK_FOLDER))).toEqual([]);
  return changed;
}

describe('writing the generated files', () => {
  test('replaces stale and missing files, and deletes orphaned ones', () => {
    put(POLICIES, 'stale');
    rmSync(join(tree.root, 'packages/errors-fetch'), { recursive: true });
    put('packages/errors-core/src/generated/retired.ts', '');
    write();

    expect(compareWithDisk(tree.root, files)).toEqual([]);
    for (const [path, text] of files) expect(read(path)).toBe(text);
    expect(readdirSync(join(tree.root, dirname(CODES)))).toEqual(['codes.ts', 'policies.ts']);
  });

  test('does not touch files that are up to date', () => {
    const longAgo = new Date('2001-01-01T00:00:00Z');
    for (const path of files.keys()) utimesSync(join(tree.root, path), longAgo, longAgo);
    put(POLICIES, 'stale');
    write();

    const touched = [...files.keys()].filter(
      (path) => statSync(join(tree.root, path)).mtimeMs !== longAgo.getTime(),
    );
    expect(touched).toEqual([POLICIES]);
  });

  test('deletes nothing outside the folders named generated', () => {
    const others = [
      'README.md',
      'catalog/errors/request.yaml',
      'packages/errors-core/errors.old.json',
      'packages/errors-core/src/recognize/classify.ts',
      'packages/errors-core/test/generated/kept.ts',
    ];
    for (const path of others) put(path, 'by hand');
    put('packages/errors-core/src/generated/retired.ts', '');
    write();

    expect(others.filter((path) => existsSync(join(tree.root, path)))).toEqual(others);
    expect(existsSync(join(tree.root, 'packages/errors-core/src/generated/retired.ts'))).toBe(false);
  });

  test('reports each change', () => {
    put(POLICIES, 'stale');
    rmSync(join(tree.root, DOCUMENT));
    put('packages/errors-core/src/generated/old/retired.ts', '');
    expect(write()).toEqual([
      DOCUMENT,
      POLICIES,
      'packages/errors-core/src/generated/old/retired.ts',
      'packages/errors-core/src/generated/old/',
    ]);
  });

  test('deletes nested and empty folders, but not generated files in one', () => {
    const nested = new Map([...files, ['packages/errors-core/src/generated/kept/inside.ts', 'export {};\n']]);
    for (const [path, text] of nested) put(path, text);
    put('packages/errors-core/src/generated/kept/retired.ts', '');
    put('packages/errors-core/src/generated/old/deep/retired.ts', '');
    mkdirSync(join(tree.root, 'packages/errors-fetch/src/generated/empty'));
    writeToDisk(tree.root, nested, compareWithDisk(tree.root, nested));

    expect(compareWithDisk(tree.root, nested)).toEqual([]);
    expect(readdirSync(join(tree.root, dirname(CODES))).sort()).toEqual(['codes.ts', 'kept', 'policies.ts']);
    expect(readdirSync(join(tree.root, dirname(CODES), 'kept'))).toEqual(['inside.ts']);
    expect(readdirSync(join(tree.root, dirname(RESPONSES)))).toEqual([basename(RESPONSES)]);
  });

  test('deletes a symbolic link, but not its target', () => {
    put('elsewhere/folder/kept.ts', 'by hand');
    put('elsewhere/kept.ts', 'by hand');
    const folder = join(tree.root, dirname(CODES));
    symlinkSync(join(tree.root, 'elsewhere/folder'), join(folder, 'linked'), 'junction');
    symlinkSync(join(tree.root, 'elsewhere/kept.ts'), join(folder, 'linked.ts'));
    rmSync(join(tree.root, POLICIES));
    symlinkSync(join(tree.root, 'elsewhere/kept.ts'), join(tree.root, POLICIES));
    write();

    expect(readdirSync(folder).sort()).toEqual(['codes.ts', 'policies.ts']);
    expect(lstatSync(join(tree.root, POLICIES)).isSymbolicLink()).toBe(false);
    expect(read('elsewhere/folder/kept.ts')).toBe('by hand');
    expect(read('elsewhere/kept.ts')).toBe('by hand');
  });

  test.each(['packages/errors-linked', 'packages/errors-linked/src', 'packages/errors-linked/src/generated'])(
    'neither compares nor deletes behind a link on the way: %s',
    (link) => {
      put(join('elsewhere', 'packages/errors-linked/src/generated'.slice(link.length), 'kept.ts'), 'by hand');
      mkdirSync(dirname(join(tree.root, link)), { recursive: true });
      symlinkSync(join(tree.root, 'elsewhere'), join(tree.root, link), 'junction');
      expect(write).toThrow(
        expect.objectContaining({ id: 'symbolic-link', message: expect.stringContaining(link) }),
      );
    },
  );

  test('reports a file that cannot be replaced, and keeps every other file old or new', () => {
    put(DOCUMENT, 'stale');
    put(CODES, 'stale');
    put(POLICIES, 'stale');
    const differences = compareWithDisk(tree.root, files);
    rmSync(join(tree.root, CODES));
    mkdirSync(join(tree.root, CODES));
    expect(() => {
      writeToDisk(tree.root, files, differences);
    }).toThrow(
      expect.objectContaining({
        id: 'disk-refused',
        message: expect.stringMatching(
          /^packages\/errors-core\/src\/generated\/codes\.ts cannot be replaced \(/,
        ),
      }),
    );
    expect([read(DOCUMENT), read(POLICIES)]).toEqual([files.get(DOCUMENT), 'stale']);
  });
});
