import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/catalog/problem.js';
import { readModel } from '../../src/catalog/read-model.js';
import { DIFFERENCES } from '../catalog/support/small-catalog.js';
import { catalogWith, driftFrom, openapi, page, withChange } from './support/official.js';

function accepting(subject: string): ReturnType<typeof catalogWith> {
  return catalogWith([
    DIFFERENCES,
    'differences: []',
    `differences:
  - document: page
    id: log-level-differs
    subject: "${subject}"
    reason: "The page is wrong."`,
  ]);
}

const differing = { page: withChange(page, '| -  ', '| error ') };

describe('an entry of differences.yaml', () => {
  test('accepts its difference, with a reason', () => {
    const { differences, accepted, unused } = driftFrom(differing, accepting('MODEL_OVERLOADED'));
    expect({ differences, unused }).toEqual({ differences: [], unused: [] });
    expect(accepted).toMatchObject([{ subject: 'MODEL_OVERLOADED', reason: 'The page is wrong.' }]);
  });

  test('is reported with its position if its difference no longer exists', () => {
    const { unused } = driftFrom({ page }, accepting('MODEL_OVERLOADED'));
    expect(unused).toMatchObject([
      { id: 'difference-unused', file: 'catalog/differences.yaml', line: 4, column: 14 },
    ]);
  });

  test('is reported if an earlier one accepts the same difference', () => {
    const entry = '{ document: page, id: log-level-differs, subject: MODEL_OVERLOADED, reason: "Wrong." }';
    const twice = catalogWith([DIFFERENCES, '[]', `\n  - ${entry}\n  - ${entry}`]);
    const { accepted, unused } = driftFrom(differing, twice);
    expect(accepted).toHaveLength(1);
    expect(unused).toMatchObject([{ id: 'difference-unused', line: 3 }]);
  });

  test('is not reported if its document was not compared', () => {
    const { unused } = driftFrom({ openapi }, accepting('MODEL_OVERLOADED'));
    expect(unused).toEqual([]);
  });

  test('does not accept another difference', () => {
    const { differences, unused } = driftFrom(differing, accepting('INVALID_REQUEST'));
    expect(differences).toHaveLength(1);
    expect(unused).toHaveLength(1);
  });

  test('needs a reason and a known id', () => {
    const { problems } = readModel(
      catalogWith([
        DIFFERENCES,
        'differences: []',
        'differences:\n  - { document: page, id: log-levels, subject: MODEL_OVERLOADED }',
      ]),
    );
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^catalog\/differences\.yaml:2:5 .*"reason" is missing/),
      expect.stringMatching(/^catalog\/differences\.yaml:2:27 .*"id" is "log-levels"/),
    ]);
  });
});
