import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SOURCES = 'internal/recipes/src';
/** A placeholder for the reader's own generated types. */
const NOT_SHOWN = ['venice-paths.ts'];

const document = readFileSync(`${ROOT}packages/errors-fetch/RECIPES.md`, 'utf8');

const shown = new Map(
  [...document.matchAll(/<!-- (\S+) -->\n\n```ts\n([\s\S]*?)```\n/g)].map(([, file = '', code = '']) => [
    file,
    code,
  ]),
);

const files = ['', 'orval/'].flatMap((folder) =>
  readdirSync(`${ROOT}${SOURCES}/${folder}`)
    .filter((name) => name.endsWith('.ts') && !NOT_SHOWN.includes(name))
    .map((name) => `${SOURCES}/${folder}${name}`),
);

describe('the recipes in the document', () => {
  test.each(files)('are equal to the tested code: %s', (file) => {
    expect(shown.get(file)).toBe(readFileSync(ROOT + file, 'utf8'));
  });

  test('are all tested', () => {
    expect([...shown.keys()].sort()).toEqual([...files].sort());
    expect(document.match(/```ts$/gm)).toHaveLength(files.length);
  });
});
