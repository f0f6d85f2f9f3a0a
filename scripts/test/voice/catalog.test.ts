import { expect, test } from 'vitest';
import { usesIn, wordsIn } from './support/uses.js';

const file = 'catalog/errors/request.yaml';

test('the comments and the prose fields of the catalog count, each with its line', () => {
  const text = [
    '# Where it is.',
    'summary: "It says \\"where\\" in `where`."',
    'errors:',
    '  A: # It stands here.',
    '    remedy: >',
    '      One line,',
    '      then it speaks.',
    '    charged: { call: "no", note: where }',
    '    notes: "Everything',
    '      unless told."',
    '    # A comment unless',
    '    # told.',
    'differences:',
    "  - reason: 'It told.'",
  ].join('\n');
  expect(usesIn(file, text)).toEqual([
    '10: tell/say/speak',
    '10: unless told',
    '11: unless told',
    '12: tell/say/speak',
    '14: tell/say/speak',
    '1: where',
    '2: tell/say/speak',
    '4: stands',
    '7: tell/say/speak',
    '8: where',
  ]);
});

test.each([
  ['messages', 'message: "It says where"\nwire: { messages: [{ text: "told" }] }'],
  ['bodies', 'examples: [{ body: { reason: "where", summary: "says" } }]'],
  ['keys and values', 'where: says'],
  ['text after a number sign in a field', 'message: |\n  # where'],
  ['the comment for the editor', '# yaml-language-server: $schema=where'],
])('%s of the catalog do not count', (_, text) => {
  expect(wordsIn(file, text)).toBe(0);
});

test('other YAML files do not count', () => {
  expect(wordsIn('pnpm-workspace.yaml', '# Where it is.')).toBe(0);
});
