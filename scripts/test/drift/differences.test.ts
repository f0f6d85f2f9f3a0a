import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/catalog/problem.js';
import { generate } from '../../src/generate/generate.js';
import { DIFFERENCES } from '../generate/support/small-catalog.js';
import { catalogWith, driftFrom, openapi, page, withChange } from './support/official.js';

function listed(subject: string): ReturnType<typeof catalogWith> {
  return catalogWith([
    DIFFERENCES,
    'differences: []',
    `differences:
  - document: page
    kind: log-level
    subject: "${subject}"
    reason: "The page is wrong."`,
  ]);
}

const differing = { document: 'page', text: withChange(page, '| -  ', '| error ') } as const;

describe('a difference that is listed', () => {
  test('is told with its reason, and is no finding', () => {
    const { findings, known, unneeded } = driftFrom([differing], listed('MODEL_OVERLOADED'));
    expect({ findings, unneeded }).toEqual({ findings: [], unneeded: [] });
    expect(known).toMatchObject([{ subject: 'MODEL_OVERLOADED', reason: 'The page is wrong.' }]);
  });

  test('and is no longer there is named by its line', () => {
    const { unneeded } = driftFrom([{ document: 'page', text: page }], listed('MODEL_OVERLOADED'));
    expect(unneeded).toEqual([
      'catalog/differences.yaml:4:14  differences: the difference "log-level" of "MODEL_OVERLOADED" is no longer there; remove it',
    ]);
  });

  test('is not judged where its document was not compared', () => {
    expect(driftFrom([{ document: 'openapi', text: openapi }], listed('MODEL_OVERLOADED')).unneeded).toEqual(
      [],
    );
  });

  test('does not hide another', () => {
    const { findings, unneeded } = driftFrom([differing], listed('INVALID_REQUEST'));
    expect(findings).toHaveLength(1);
    expect(unneeded).toHaveLength(1);
  });
});

test('a difference without a reason, or of no known kind, is a mistake in the catalog', async () => {
  const { problems } = await generate(
    catalogWith([
      DIFFERENCES,
      'differences: []',
      'differences:\n  - { document: page, kind: log-levels, subject: MODEL_OVERLOADED }',
    ]),
  );
  expect(problems.map(formatProblem)).toEqual([
    'catalog/differences.yaml:2:5  differences: "reason" is missing; add why the catalog is right to differ',
    expect.stringMatching(
      /^catalog\/differences\.yaml:2:29 {2}differences: "kind" is "log-levels"; use one of code-added, .*/,
    ),
  ]);
});
