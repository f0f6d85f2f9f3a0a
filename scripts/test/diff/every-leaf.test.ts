import { describe, expect, test } from 'vitest';
import { readCurrent } from '../../src/diff/catalog/current.js';
import { type CatalogRecord, knownCatalog } from '../../src/diff/catalog/known-catalog.js';
import { compareCatalogs } from '../../src/diff/meaning/compare.js';
import { workspaceRoot } from '../../src/workspace/root.js';

type Path = readonly string[];

/** What stands by names of its own: one item is like another. */
const COLLECTIONS = new Set(['families', 'errors', 'fields', 'routes', 'limits', 'sent', 'statuses', 'sets']);

/** Of the catalog of the repository as much as has every kind of fact there is. */
const raw = withoutRepetitions(readCurrent(workspaceRoot).raw);
const before = record(raw);
const firstCode = Object.keys(before.known.errors)[0] ?? '';
const firstShape = before.known.shapes[0]?.name;

describe('whatever changes in the export is told', () => {
  const leaves = pathsTo(raw, (value) => typeof value !== 'object' || value === null);
  const samples = oneOfEachKind(leaves);

  test.each(samples.map((path) => [path.join('.'), path] as const))('%s', (_, path) => {
    const told = sentences(changedAt(path, differentFrom));
    expect(told).not.toEqual([]);
    expect(told.join()).not.toContain('written differently');
  });

  test.each([
    [],
    ['errors', firstCode],
    ['errors', firstCode, 'wire'],
    ['headers'],
    ['shapes', '0'],
    ['statuses', 'statuses', '429'],
  ])('a fact of a kind that no rule knows: %s', (...path) => {
    const other = changedAt(path, (value) => ({ ...Object(value), newKind: 'x' }));
    const where = [...path.map((key) => (key === '0' ? firstShape : key)), 'newKind'].join('.');
    expect(sentences(other)).toEqual([expect.stringContaining(`: \`${where}\` is now \`x\`.`)]);
  });

  test('what only one of two catalogs can say, in both directions', () => {
    for (const path of oneOfEachKind(pathsTo(raw, () => true))) {
      const without = changedAt(path, () => undefined);
      if (!knownCatalog.safeParse(without).success) continue;
      const other = record(JSON.parse(JSON.stringify(without)));
      expect(compareCatalogs(before, other), `without ${path.join('.')}`).not.toEqual([]);
      expect(compareCatalogs(other, before), `with ${path.join('.')}`).not.toEqual([]);
    }
  });
});

test('nothing is told where nothing changed', () => {
  expect(compareCatalogs(before, record(structuredClone(raw)))).toEqual([]);
});

function sentences(other: unknown): readonly string[] {
  return compareCatalogs(before, record(other)).map(({ sentence }) => sentence);
}

function record(value: unknown): CatalogRecord {
  return { raw: value, known: knownCatalog.parse(value) };
}

/** The export without the items that have nothing but kinds of facts which others have. */
function withoutRepetitions(exported: unknown): unknown {
  const seen = new Set<string>();
  const isNews = (item: unknown, path: Path): boolean => {
    const kinds = pathsTo(item, () => true, path).map(kindOf);
    const isNew = kinds.some((kind) => !seen.has(kind));
    for (const kind of kinds) seen.add(kind);
    return isNew;
  };
  const { shapes, ...rest } = Object(exported);
  for (const collection of ['families', 'errors', 'routes'])
    rest[collection] = Object.fromEntries(
      Object.entries(rest[collection]).filter(([name, item]) => isNews(item, [collection, name])),
    );
  return { ...rest, shapes: shapes.filter((shape: unknown) => isNews(shape, ['shapes', '0'])) };
}

/** The first of all that differ in a code, a field, a route or a number only. */
function oneOfEachKind(paths: readonly Path[]): readonly Path[] {
  return [...new Map(paths.toReversed().map((path) => [kindOf(path), path])).values()];
}

/** Every value of the tree that is of a kind, by the path to it. */
function pathsTo(value: unknown, isOfKind: (value: unknown) => boolean, path: Path = []): Path[] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => pathsTo(item, isOfKind, [...path, key]))
      : [];
  return isOfKind(value) ? [path, ...inside] : inside;
}

/** The same path for every code, field, route, status and place in a list; examples are of one kind. */
function kindOf(path: Path): string {
  const kind = path.map((key, index) =>
    COLLECTIONS.has(path[index - 1] ?? '') || /^\d+$/.test(key) ? '*' : key,
  );
  const examples = kind.indexOf('examples');
  return (examples < 0 ? kind : kind.slice(0, examples + 1)).join('.');
}

/** The export with the value at a path changed. */
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
