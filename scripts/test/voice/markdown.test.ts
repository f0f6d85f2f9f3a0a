import { describe, expect, test } from 'vitest';
import { usesIn } from './support/uses.js';

describe('in Markdown, these count:', () => {
  test('headings, paragraphs, lists, tables, quotations and texts of links, each with its line', () => {
    const text = [
      '# Where',
      '',
      'One line,',
      'then it says so.',
      '',
      '- It stands here.',
      '',
      '| a     | b    |',
      '| ----- | ---- |',
      '| where | told |',
      '',
      '> Nothing unless',
      '> told, in [the place where](where.md).',
    ].join('\n');
    expect(usesIn('README.md', text)).toEqual([
      '10: tell/say/speak',
      '10: where',
      '12: unless told',
      '13: tell/say/speak',
      '13: where',
      '1: where',
      '4: tell/say/speak',
      '6: stands',
    ]);
  });

  test.each(['catalog/README.md', 'packages/x/EXISTING-SETUPS.md'])('%s', (file) => {
    expect(usesIn(file, 'Where.')).toEqual(['1: where']);
  });
});

describe('in Markdown, these do not count:', () => {
  test.each([
    ['fenced code', '```ts\ntell(where); // says\n```'],
    ['inline code', 'See `where`.'],
    ['a quoted message', 'The body has "the model where it says".'],
    ['a message in typographic quotes', 'variants: “the model where it says”'],
    ['the address of a link', '[a](https://example.org/where "says") and https://example.org/where'],
    ['an HTML comment', '<!-- where -->'],
  ])('%s', (_, text) => {
    expect(usesIn('README.md', text)).toEqual([]);
  });
});

test('a generated page counts its own text, but not the messages of the server', () => {
  const text = [
    '<!-- Generated from catalog/ by `pnpm generate`. Do not edit. -->',
    '',
    '| code | message    | where |',
    '| ---- | ---------- | ----- |',
    '| `A`  | It says so | told  |',
    '',
    '> It stands there.',
    '',
    'The remedy says so.',
  ].join('\n');
  expect(usesIn('ERRORS.md', text)).toEqual(['3: where', '5: tell/say/speak', '9: tell/say/speak']);
});
