import { describe, expect, test } from 'vitest';
import {
  choicesOf,
  type CodeRow,
  filterRows,
  filtersOf,
  NO_FILTERS,
  queryOf,
} from '../../src/browser/filter-rows.js';

const rows: readonly CodeRow[] = [
  {
    code: 'MODEL_BUSY',
    family: 'availability',
    status: 429,
    message: 'Busy.',
    summary: 'Too many requests.',
    actions: ['wait', 'change-model'],
    retryable: true,
  },
  {
    code: 'KEY_GONE',
    family: 'billing',
    status: 402,
    message: 'No such key.',
    summary: 'It is gone.',
    actions: ['change-credentials'],
    retryable: false,
  },
];

function codes(filters: Partial<typeof NO_FILTERS>): string[] {
  return filterRows(rows, { ...NO_FILTERS, ...filters }).map(({ code }) => code);
}

describe('the list of codes', () => {
  test.each([
    [{}, ['MODEL_BUSY', 'KEY_GONE']],
    [{ family: 'billing' }, ['KEY_GONE']],
    [{ status: '429' }, ['MODEL_BUSY']],
    [{ action: 'change-model' }, ['MODEL_BUSY']],
    [{ retryable: 'yes' }, ['MODEL_BUSY']],
    [{ retryable: 'no' }, ['KEY_GONE']],
    [{ text: 'key' }, ['KEY_GONE']],
    [{ text: '  BUSY   model ' }, ['MODEL_BUSY']],
    [{ text: 'too many' }, ['MODEL_BUSY']],
    [{ text: 'busy', family: 'billing' }, []],
  ])('with the filters %j has %j', (filters, expected) => {
    expect(codes(filters)).toEqual(expected);
  });

  test('keeps its filters in the address', () => {
    const filters = { ...NO_FILTERS, family: 'billing', text: 'a b&c' };
    expect(filtersOf(queryOf(filters))).toEqual(filters);
    expect(queryOf(NO_FILTERS)).toBe('');
    expect(filtersOf('')).toEqual(NO_FILTERS);
  });

  test('offers the values that occur', () => {
    expect(choicesOf(rows, 'status')).toEqual(['402', '429']);
    expect(choicesOf(rows, 'action')).toEqual(['change-credentials', 'change-model', 'wait']);
  });
});
