import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MAJORS, promiseTable, type TestReport, withTable } from '../scripts/promise-table.js';
import { promises } from './promises.js';

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
  test('tells for each major whether all tests of a promise passed, and where there are none', () => {
    const report = reportOf([
      ran(4, 'It holds'),
      ran(4, 'It holds'),
      ran(5, 'It holds'),
      ran(5, 'It holds', 'failed'),
      ran(6, 'It holds', 'skipped'),
      ran(7, 'Another'),
    ]);
    expect(promiseTable(['It holds', 'Another'], report).split('\n')).toEqual([
      '| what is promised | openai 4 | openai 5 | openai 6 | openai 7 |',
      '| --- | :-: | :-: | :-: | :-: |',
      '| It holds | ✓ | fails | fails | not tested |',
      '| Another | not tested | not tested | not tested | ✓ |',
    ]);
  });

  test('in the README it has every promise, and every promise is kept', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const rows = Object.values(promises);
    const kept = reportOf(rows.flatMap((promise) => MAJORS.map((major) => ran(major, promise))));
    expect(readme).toBe(withTable(readme, promiseTable(rows, kept)));
  });

  test('is written only where there is a place for it', () => {
    expect(() => withTable('# No place', '')).toThrow('has no place');
  });
});
