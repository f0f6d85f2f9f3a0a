import { findAdapters } from '@venice/adapter-description';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CatalogFiles, requireCatalog } from '../../src/catalog/load.js';
import { generate } from '../../src/generate/generate.js';
import { workspaceRoot } from '../../src/workspace/root.js';
import { keysOf, shuffled } from './support/shuffled.js';

const adapters = await findAdapters(workspaceRoot);

/** Returns the generated files of a catalog, in a form that shows differences. */
async function generated(catalog: CatalogFiles): Promise<Readonly<Record<string, string>>> {
  const { files, problems } = generate(catalog, adapters);
  expect(problems).toEqual([]);
  return Object.fromEntries(files ?? []);
}

describe('the output for the catalog of the repository', () => {
  const catalog = requireCatalog(workspaceRoot);
  let first: Readonly<Record<string, string>>;

  beforeAll(async () => {
    first = await generated(catalog);
  });

  test('is the same in two runs', async () => {
    expect(await generated(catalog)).toEqual(first);
  });

  test.each([1, 2])('does not depend on the order of files and keys (seed %d)', async (seed) => {
    const other = shuffled(catalog, seed);
    expect([...other.keys()]).not.toEqual([...catalog.keys()]);
    for (const [file, text] of other) expect(keysOf(text)).not.toEqual(keysOf(catalog.get(file) ?? ''));

    const again = await generated(other);
    expect(Object.keys(again)).toEqual(Object.keys(first));
    for (const [path, text] of Object.entries(again)) expect(text, path).toBe(first[path]);
  });
});
