import { describe, expect, test } from 'vitest';
import { exportedCatalog, readExported } from '../../src/diff/exported.js';
import { compareCatalogs } from '../../src/diff/meaning/compare.js';
import { workspaceRoot } from '../../src/workspace/root.js';

type Path = readonly string[];

/** Objects whose keys are names: one item is like another. */
const COLLECTIONS = new Set([
  'families',
  'errors',
  'fields',
  'routes',
  'limits',
  'sent',
  'statuses',
  'details',
  'dialects',
]);

/** The collections that repeat the same kinds of facts most often. */
const LARGEST = new Set(['families', 'errors', 'routes', 'dialects']);

/** The part of the exported catalog that has each kind of fact once. */
const raw = withoutRepetitions(readExported(workspaceRoot));
const before = exportedCatalog.parse(raw);
const firstCode = Object.keys(before.errors)[0] ?? '';
const firstShape = before.shapes[0]?.['name'];

describe('every change in the export is reported', () => {
  const leaves = pathsTo(raw, (value) => typeof value !== 'object' || value === null);
  const samples = oneOfEachKind(leaves);

  test.each(samples.map((path) => [path.join('.'), path] as const))('%s', (_, path) => {
    const ids = changesTo(changedAt(path, differentFrom)).map(({ id }) => id);
    expect(ids).not.toEqual([]);
    expect(ids).not.toContain('layout-changed');
  });

  test.each([
    [],
    ['errors', firstCode],
    ['errors', firstCode, 'wire'],
    ['headers'],
    ['shapes', '0'],
    ['statuses', 'byStatus', '429'],
  ])('a kind of fact that no rule knows: %s', (...path) => {
    const other = changedAt(path, (value) => ({ ...Object(value), newKind: 'x' }));
    const place = [...path.map((key) => (key === '0' ? firstShape : key)), 'newKind'].join('.');
    expect(changesTo(other)).toMatchObject([
      { bump: 'minor', path: place, message: expect.stringContaining(`: \`${place}\` is now \`x\`.`) },
    ]);
  });

  test('a fact that only one of two catalogs has, in both directions', () => {
    for (const path of oneOfEachKind(pathsTo(raw, () => true))) {
      const without: unknown = JSON.parse(JSON.stringify(changedAt(path, () => undefined) ?? null));
      const { data: other } = exportedCatalog.safeParse(without);
      if (other === undefined) continue;
      expect(compareCatalogs(before, other), `without ${path.join('.')}`).not.toEqual([]);
      expect(compareCatalogs(other, before), `with ${path.join('.')}`).not.toEqual([]);
    }
  });
});

test('the same catalog has no changes', () => {
  expect(changesTo(structuredClone(raw))).toEqual([]);
});

function changesTo(other: unknown) {
  return compareCatalogs(before, exportedCatalog.parse(other));
}

/** Drops the items of lists and of the largest collections that have only kinds of facts that earlier ones have. */
function withoutRepetitions(value: unknown, path: Path = []): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, item]) => [key, withoutRepetitions(item, [...path, key])] as const,
  );
  if (!Array.isArray(value) && !LARGEST.has(path.join('.'))) return Object.fromEntries(entries);
  const seen = new Set<string>();
  const kept = entries.filter(([key, item]) => {
    const kinds = pathsTo(item, () => true, [...path, key]).map(kindOf);
    const isNew = kinds.some((kind) => !seen.has(kind));
    for (const kind of kinds) seen.add(kind);
    return isNew;
  });
  return Array.isArray(value) ? kept.map(([, item]) => item) : Object.fromEntries(kept);
}

/** The first of all paths that differ only in a code, a field, a route or a number. */
function oneOfEachKind(paths: readonly Path[]): readonly Path[] {
  return [...new Map(paths.toReversed().map((path) => [kindOf(path), path])).values()];
}

/** The paths to all values of a tree that fit. */
function pathsTo(value: unknown, isOfKind: (value: unknown) => boolean, path: Path = []): Path[] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => pathsTo(item, isOfKind, [...path, key]))
      : [];
  return isOfKind(value) ? [path, ...inside] : inside;
}

/** The same text for all paths that differ only in a code, a field, a route, a status or an index. Examples are one kind. */
function kindOf(path: Path): string {
  const kind = path.map((key, index) =>
    COLLECTIONS.has(path[index - 1] ?? '') || /^\d+$/.test(key) ? '*' : key,
  );
  const examples = kind.indexOf('examples');
  return (examples < 0 ? kind : kind.slice(0, examples + 1)).join('.');
}

/** Returns the export with the value at a path changed. */
function changedAt(path: Path, change: (value: unknown) => unknown, value: unknown = raw): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const copy: unknown = Array.isArray(value) ? [...value] : { ...Object(value) };
  return Object.assign(Object(copy), { [key]: changedAt(rest, change, Object(value)[key]) });
}

function differentFrom(value: unknown): unknown {
  if (typeof value === 'string') return `${value}x`;
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : 'x';
}
