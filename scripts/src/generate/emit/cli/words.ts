import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { compare } from '../../../catalog/problem.js';
import { constant } from '../typescript/declarations.js';
import { type EmittedFile, generatedPath, sourceFile } from '../typescript/source-file.js';
import { readonlyArray } from '../typescript/types.js';

/**
 * Emits the words of which a line must contain some to show an error. Most lines of a log do not, and need not be
 * recognized.
 */
export function emitCliWords({ errors, messages, tables }: CatalogModel): EmittedFile {
  const phrases = messages.map(({ template }) =>
    template.literals
      .map(wordsOf)
      .reduce((longest, each) => (each.length > longest.length ? each : longest), []),
  );
  const codes = [...errors.map(({ code }) => code), ...Object.keys(tables.wireCodes)].flatMap((code) =>
    wordsOf(code)
      .sort((left, right) => right.length - left.length)
      .slice(0, 1),
  );
  return sourceFile(generatedPath('errors-cli', 'words.ts'), [
    constant(
      'phrases',
      'The words of the longest fixed part of each message.',
      readonlyArray('string'),
      unique(phrases.map((words) => words.join(' '))),
    ),
    constant(
      'codeWords',
      'The longest word of each code and wire code.',
      readonlyArray('string'),
      unique(codes),
    ),
  ]);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9_]{2,}/g) ?? [];
}

function unique(texts: readonly string[]): string[] {
  // A number alone is no sign of anything.
  return [...new Set(texts)].filter((text) => /[a-z]/.test(text)).sort(compare);
}
