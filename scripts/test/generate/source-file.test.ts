import { type StatementStructures, StructureKind } from 'ts-morph';
import { expect, test } from 'vitest';
import { sourceFile } from '../../src/generate/emit/typescript/source-file.js';

function alias(type: string | (() => void)): StatementStructures {
  return { kind: StructureKind.TypeAlias, name: 'Sample', type };
}

test('a file is printed again when what it declares has changed', () => {
  const texts = ['1', '2', '1'].map((type) => sourceFile('sample.ts', [alias(type)])[1]);
  expect(texts.map((text) => text.split('\n').at(-2))).toEqual([
    'type Sample = 1;',
    'type Sample = 2;',
    'type Sample = 1;',
  ]);
});

test('a declaration that is not data is refused: two of them could not be distinguished', () => {
  expect(() => sourceFile('sample.ts', [alias(() => {})])).toThrow('"type" is a function');
});
