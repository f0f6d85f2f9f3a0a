import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MAJORS, promiseTable, type TestReport, withTable } from '../../scripts/promise-table.js';
import { promises } from '../support/promises.js';

function ran(major: number, promise: string, status = 'passed') {
  return {
    ancestorTitles: [`'openai ${major}, ESM'`, promise],
    status,
  };
}

function reportOf(assertionResults: TestReport['testResults'][number]['assertionResults']): TestReport {
  return {
    testResults: [{ assertionResults }],
  };
}

describe('the table of promises', () => {
  test('contains for each major whether all tests of a promise passed, or that there are none', () => {
    const report = reportOf([
      ran(4, 'It holds'),
      ran(4, 'It holds'),
      ran(5, 'It holds'),
      ran(5, 'It holds', 'failed'),
      ran(6, 'It holds', 'skipped'),
      ran(7, 'Another'),
    ]);
    expect(promiseTable(['It holds', 'Another'], report).split('\n')).toEqual([
      '| promise | openai 4 | openai 5 | openai 6 | openai 7 |',
      '| --- | :-: | :-: | :-: | :-: |',
      '| It holds | ✓ | fails | fails | not tested |',
      '| Another | not tested | not tested | not tested | ✓ |',
    ]);
  });

  test('contains every promise as kept in the README', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const rows = Object.values(promises);
    const kept = reportOf(rows.flatMap((promise) => MAJORS.map((major) => ran(major, promise))));
    expect(readme).toBe(withTable(readme, promiseTable(rows, kept)));
  });

  test('is written only between its markers', () => {
    expect(() => withTable('# No place', '')).toThrow('has no place');
  });
});
