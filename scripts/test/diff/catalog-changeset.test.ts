import { describe, expect, test } from 'vitest';
import { faultsOf, summaryOf } from '../../src/diff/catalog-changeset.js';
import type { Change } from '../../src/diff/meaning/compare.js';
import type { Bump } from '../../src/diff/meaning/messages.js';

const group = { names: ['@venice/errors-core', '@venice/errors-fetch'], version: '1.2.0' };
const changes: readonly Change[] = [
  {
    id: 'code-added',
    bump: 'minor',
    path: 'errors.MODEL_ASLEEP',
    message: 'New code `MODEL_ASLEEP`, status 418: The model *sleeps* a_b.',
  },
  {
    id: 'remedy-changed',
    bump: 'patch',
    path: 'errors.X.remedy',
    message: 'The remedy of `X` is now “Wake it.”',
  },
];

function changeset(type: Bump | 'none', summary = summaryOf(changes, 'minor'), names = group.names) {
  return {
    file: '.changeset/catalog.md',
    summary,
    releases: names.map((name) => ({ name, type })),
  };
}

async function idsOf(...[found, due]: [ReturnType<typeof changeset> | undefined, readonly Change[]]) {
  return (await faultsOf(found, due, group)).map(({ id }) => id);
}

describe('the changeset of the catalog', () => {
  test.each<Bump>(['minor', 'major'])('matches minor changes with %s', async (type) => {
    expect(await idsOf(changeset(type), changes)).toEqual([]);
  });

  test.each<Bump | 'none'>(['patch', 'none'])('is too small with %s', async (type) => {
    expect(await idsOf(changeset(type), changes)).toEqual(['bump-too-small']);
  });

  test('has to list every package, and no other', async () => {
    const other = changeset('minor', undefined, ['@venice/errors-core', '@venice/demo']);
    expect(await idsOf(other, changes)).toEqual(['bump-too-small', 'foreign-package']);
  });

  test('has to list each change, and no other', async () => {
    const old = summaryOf(
      changes.map((change) => (change.id === 'code-added' ? change : { ...change, message: 'Gone.' })),
      'minor',
    );
    expect(await idsOf(changeset('minor', old), changes)).toEqual(['change-missing', 'change-untrue']);
  });

  test('has to exist if something changed, and only then', async () => {
    expect(await idsOf(undefined, changes)).toEqual(['changeset-missing']);
    expect(await idsOf(changeset('minor'), [])).toEqual(['changeset-needless']);
    expect(await idsOf(undefined, [])).toEqual([]);
  });

  test('the wording of what is wrong with it', async () => {
    const other = changeset('patch', 'Gone.\n\n- Gone.', ['@venice/errors-core', '@venice/demo']);
    const faults = [
      ...(await faultsOf(other, changes, group)),
      ...(await faultsOf(undefined, changes, group)),
      ...(await faultsOf(other, [], group)),
    ];
    expect(faults.map(({ id, message }) => `${id}: ${message}`).join('\n')).toMatchSnapshot();
  });
});
