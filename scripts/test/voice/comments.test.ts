import { describe, expect, test } from 'vitest';
import { usesIn, wordsIn } from './support/uses.js';

describe('in code, these count:', () => {
  test('line comments, doc comments, and comments after code, each with its line', () => {
    const text = [
      '// It says so.',
      '/**',
      ' * It stands here.',
      ' */',
      'const a = 1; // Everything unless told.',
      '/* The place where. */',
    ].join('\n');
    expect(usesIn('src/a.ts', text)).toEqual([
      '1: tell/say/speak',
      '3: stands',
      '5: tell/say/speak',
      '5: unless told',
      '6: where',
    ]);
    expect(wordsIn('src/a.ts', text)).toBe(12);
  });

  test.each(['a.ts', 'a.mts', 'a.mjs', 'a.cjs', 'eslint.config.js', 'packages/x/test/a.test.ts'])(
    '%s',
    (file) => {
      expect(usesIn(file, '// Where.')).toEqual(['1: where']);
    },
  );

  test.each(['.github/workflows/a.yml', 'catalog/a.yaml', 'examples/a.py', '.ci/run'])('%s', (file) => {
    expect(usesIn(file, 'a: where # b\n  # Everything unless\n  # told.\n')).toEqual([
      '2: unless told',
      '3: tell/say/speak',
    ]);
  });

  test.each(['a.vue', 'a.html', 'a.css'])('%s', (file) => {
    const text = '<p class="where">says</p>\n<!-- It\n says. -->\na { /* Where. */ }\n  // Unless told.\n';
    expect(usesIn(file, text)).toEqual([
      '3: tell/say/speak',
      '4: where',
      '5: tell/say/speak',
      '5: unless told',
    ]);
  });

  test('a phrase that continues on the next line', () => {
    expect(usesIn('a.ts', '// Everything unless\n// told.')).toContain('1: unless told');
    expect(usesIn('a.ts', '/**\n * Everything unless\n * told.\n */')).toContain('2: unless told');
  });

  test('a comment inside a template', () => {
    expect(usesIn('a.ts', 'const a = `${b /* where */}`;')).toEqual(['1: where']);
  });

  test('a comment after one with an open example', () => {
    expect(usesIn('a.ts', '/**\n * ```ts\n * tell(a);\n */\nconst a = 1;\n// It says so.')).toEqual([
      '6: tell/say/speak',
    ]);
  });

  test('a list, and text that is indented deeply', () => {
    expect(usesIn('a.ts', '/**\n * A list:\n *\n * - where\n *\n *       says\n */')).toEqual([
      '4: where',
      '6: tell/say/speak',
    ]);
  });
});

describe('in code, these do not count:', () => {
  test.each([
    ['code', 'const where = says(stands);'],
    ['text in code', "test('where', () => `says // where ${a}`);"],
    ['a regular expression', 'const a = /\\/\\/ where/;'],
    ['a fenced example', '/**\n * @example\n * ```ts\n * tell(where); // says\n * ```\n */'],
    ['an example in line comments', '// ```ts\n// tell(where);\n// ```'],
    ['inline code', '// `where` and `says`'],
    ['a quoted message', '// "The model where it says" is a message.'],
    ['a message on two lines', '/**\n * "The model\n * says"\n */'],
    ['the target of a link', '/** {@link where} */'],
    ['the name of a parameter', '/** @param where */'],
    ['an address', '// https://example.org/where/says'],
    ['a directive for ESLint', '/* eslint-disable no-where -- it says so */'],
    ['a directive for the compiler', '// @ts-expect-error it says so'],
  ])('%s', (_, text) => {
    expect(usesIn('a.ts', text)).toEqual([]);
  });

  test('an open quote does not hide the next paragraph', () => {
    expect(usesIn('a.ts', '// An open " here.\n//\n// It says "so".')).toEqual(['3: tell/say/speak']);
  });
});
