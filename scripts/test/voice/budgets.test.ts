import { describe, expect, test } from 'vitest';
import { countVoice } from '../../src/voice/count.js';
import { isWithinBudgets, renderReport } from '../../src/voice/report.js';
import { usesIn } from './support/uses.js';

/** One file of each group, with the given number of words in total. */
function filesOf(words: number, phrases: { comments?: string; markdown?: string }) {
  const text = (phrase = ''): string => {
    const used = phrase.split(/\s+/).filter((word) => word !== '').length;
    return `${phrase}\n${'word '.repeat(words - used)}`;
  };
  return [
    { file: 'src/a.ts', text: `/*\n${text(phrases.comments)} */` },
    { file: 'README.md', text: `\n${text(phrases.markdown)}` },
  ];
}

describe.each(['comments', 'markdown'] as const)('the budget of %s', (group) => {
  const isWithin = (phrase: string): boolean =>
    isWithinBudgets(countVoice(filesOf(10_000, { [group]: phrase })));

  test('allows less than 25 "where" and less than 15 forms of tell, say and speak', () => {
    expect(isWithin('where '.repeat(24))).toBe(true);
    expect(isWithin('where '.repeat(25))).toBe(false);
    expect(isWithin('told says '.repeat(7))).toBe(true);
    expect(isWithin('told says spoke '.repeat(5))).toBe(false);
  });

  test('allows no "stands" and no "unless told"', () => {
    expect(isWithin('stands')).toBe(false);
    expect(isWithin('unless told')).toBe(false);
    expect(isWithin('unless it is told')).toBe(true);
  });
});

test('a group is not excused by the words of another', () => {
  const others = filesOf(10_000, {}).filter(({ file }) => file !== 'README.md');
  const readme = { file: 'README.md', text: 'Where.' };
  expect(isWithinBudgets(countVoice([...others, readme]))).toBe(false);
});

test('a group without any words fails, because its files were not found', () => {
  const counts = countVoice([{ file: 'README.md', text: 'A word.' }]);
  expect(isWithinBudgets(counts)).toBe(false);
  expect(renderReport(counts)).toContain('comments: no words found.');
});

test('only whole words count, in any case', () => {
  const other = 'understands nowhere wherever sayings storyteller where_to';
  expect(usesIn('a.md', other)).toEqual([]);
  expect(usesIn('a.md', 'WHERE Where’s where-clause')).toHaveLength(3);
});

describe('the report', () => {
  test('is one line for each group within its budgets', () => {
    const counts = countVoice(filesOf(12_345, { comments: 'where where says' }));
    expect(renderReport(counts)).toBe(
      [
        'comments: 12,345 words, where 1.6 of 25, tell/say/speak 0.8 of 15',
        'markdown: 12,345 words, where 0.0 of 25, tell/say/speak 0.0 of 15',
        '',
      ].join('\n'),
    );
  });

  test('names the file, the line and the text of every use that is over the budget', () => {
    const uses = 'It stands here.\nOne place where\nit is, one where it says.';
    expect(renderReport(countVoice(filesOf(1000, { comments: 'where', markdown: uses })))).toBe(
      [
        'markdown: "stands": 1 in 1,000 words, 10.0 per 10,000. Budget: none.',
        '  README.md:2  It stands here.',
        '',
        'comments: 1,000 words, where 10.0 of 25, tell/say/speak 0.0 of 15',
        'markdown: 1,000 words, where 20.0 of 25, tell/say/speak 10.0 of 15, stands 10.0 of 0',
        '',
      ].join('\n'),
    );
    expect(renderReport(countVoice(filesOf(500, { markdown: uses })))).toContain(
      [
        'markdown: "where": 2 in 500 words, 40.0 per 10,000. Budget: below 25.',
        '  README.md:3  One place where',
        '  README.md:4  it is, one where it says.',
        '',
      ].join('\n'),
    );
  });

  test('shows the part of a long line that has the phrase', () => {
    const long = `${'before '.repeat(50)}stands ${'after '.repeat(50)}`;
    const line = renderReport(countVoice(filesOf(1000, { markdown: long }))).split('\n')[1];
    expect(line).toMatch(/^ {2}README\.md:2 {2}….*before stands after.*…$/);
    expect(line?.length).toBeLessThan(125);
  });
});
