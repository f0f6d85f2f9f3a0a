import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Change, compareCatalogs } from '../../src/diff/meaning/compare.js';
import { messages } from '../../src/diff/meaning/messages.js';
import { type Edit, edited, fullCatalog, valueAt } from './support/full-catalog.js';

const [, ...blocks] = readFileSync(new URL('levels.txt', import.meta.url), 'utf8').split(/^# /m);
const cases = blocks.map((block) => {
  const [title = '', ...lines] = block.trim().split('\n');
  const isExpected = (line: string): boolean => line.startsWith('  ');
  const edits = lines.filter((line) => !isExpected(line)).flatMap(editsFrom);
  const other = edited(fullCatalog, ...edits);
  return {
    title,
    expected: lines.filter(isExpected).map((line) => line.trim()),
    there: compareCatalogs(fullCatalog, other),
    back: compareCatalogs(other, fullCatalog),
  };
});

/** Reads one line of `levels.txt` that changes the catalog. */
function editsFrom(line: string): readonly Edit[] {
  const [, place = '', verb, rest = ''] = /^(.+?) (=|removed|reversed|moved to)(?: (.*))?$/.exec(line) ?? [];
  const value = valueAt(fullCatalog, place);
  if (verb === '=') return [[place, JSON.parse(rest)]];
  if (verb === 'reversed') return [[place, [value].flat().reverse()]];
  if (verb === 'moved to')
    return [
      [rest, value],
      [place, undefined],
    ];
  expect(verb, line).toBe('removed');
  return [[place, undefined]];
}

test.each(cases)('$title', ({ expected, there, back }) => {
  expect([...lines('>', there), ...lines('<', back)]).toEqual(expected);
});

function lines(mark: string, changes: readonly Change[]): readonly string[] {
  return changes.map(({ bump, id, path }) => `${mark} ${bump} ${id} ${path}`.trim());
}

test('every message has a case', () => {
  const seen = new Set(cases.flatMap(({ there, back }) => [...there, ...back]).map(({ id }) => id));
  expect([...seen].sort()).toEqual(
    Object.values(messages)
      .flatMap((texts) => Object.keys(texts))
      .sort(),
  );
});

test('the wording of all messages', () => {
  const texts = cases.map(({ title, there, back }) =>
    [
      `# ${title}`,
      ...[...there, ...back].flatMap(({ message, remedy = [] }) => [message, remedy].flat()),
    ].join('\n'),
  );
  expect(texts.join('\n\n')).toMatchSnapshot();
});
