import { type StatementStructures, StructureKind, type WriterFunction } from 'ts-morph';
import { expect, test } from 'vitest';
import { sourceFile } from '../../src/generate/emit/typescript/source-file.js';

function alias(type: string | WriterFunction): StatementStructures {
  return { kind: StructureKind.TypeAlias, name: 'Sample', type };
}

test.each<[string, (type: string) => string | WriterFunction]>([
  ['a text', (type) => type],
  ['a function', (type) => (writer) => writer.write(type)],
])('a file is printed again when what it declares by %s has changed', (_, typeOf) => {
  const texts = ['1', '2', '1'].map((type) => sourceFile('sample.ts', [alias(typeOf(type))])[1]);
  expect(texts.map((text) => text.split('\n').at(-2))).toEqual([
    'type Sample = 1;',
    'type Sample = 2;',
    'type Sample = 1;',
  ]);
});
