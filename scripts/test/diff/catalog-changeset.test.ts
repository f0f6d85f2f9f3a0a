import { describe, expect, test } from 'vitest';
import { faultsOf, summaryOf } from '../../src/diff/changeset/catalog-changeset.js';
import type { Bump, Change } from '../../src/diff/meaning/rule.js';

const group = { names: ['@venice/errors-core', '@venice/errors-fetch'], version: '1.2.0' };
const changes: readonly Change[] = [
  { kind: 'code', bump: 'minor', sentence: 'New code `MODEL_ASLEEP`, status 418: The model *sleeps* a_b.' },
  { kind: 'words', bump: 'patch', sentence: 'The remedy of `X` now reads: “Wake it.”' },
];

function changeset(type: Bump | 'none', summary = summaryOf(changes, 'minor'), names = group.names) {
  return {
    file: '.changeset/catalog.md',
    summary,
    releases: names.map((name) => ({ name, type })),
  };
}

describe('the changeset of the catalog', () => {
  test.each<Bump>(['minor', 'major'])('is right with %s for minor changes', async (type) => {
    expect(await faultsOf(changeset(type), changes, group)).toEqual([]);
  });

  test.each<Bump | 'none'>(['patch', 'none'])('is too small with %s', async (type) => {
    expect(await faultsOf(changeset(type), changes, group)).toEqual([
      '.changeset/catalog.md is too small for minor changes, at @venice/errors-core, @venice/errors-fetch.',
    ]);
  });

  test('has to name every package, and no other', async () => {
    const other = changeset('minor', undefined, ['@venice/errors-core', '@venice/demo']);
    expect(await faultsOf(other, changes, group)).toEqual([
      '.changeset/catalog.md is too small for minor changes, at @venice/errors-fetch.',
      '.changeset/catalog.md names @venice/demo, which is not published with the others.',
    ]);
  });

  test('has to say each change, and nothing that is not so', async () => {
    const old = summaryOf(
      [changes[0] ?? expect.fail(), { ...changes[1], sentence: 'Gone.' } as Change],
      'minor',
    );
    expect(await faultsOf(changeset('minor', old), changes, group)).toEqual([
      '.changeset/catalog.md does not say: The remedy of `X` now reads: “Wake it.”',
      '.changeset/catalog.md says what is not so: Gone.',
    ]);
  });

  test('has to be there where something changed, and nowhere else', async () => {
    expect(await faultsOf(undefined, changes, group)).toEqual([
      '.changeset/catalog.md is missing: the catalog changed.',
    ]);
    expect(await faultsOf(changeset('minor'), [], group)).toEqual([
      '.changeset/catalog.md is there, although nothing changed.',
    ]);
    expect(await faultsOf(undefined, [], group)).toEqual([]);
  });
});
