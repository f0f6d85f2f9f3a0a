import { findAdapters } from '@venice/adapter-description';
import type { SourceFile } from 'ts-morph';
import { beforeAll, describe, expect, test } from 'vitest';
import { requireCatalog } from '../../src/catalog/load.js';
import type { EmittedFiles } from '../../src/generate/generate.js';
import { generate } from '../../src/generate/generate.js';
import { workspaceRoot } from '../../src/workspace/root.js';
import { parseEmitted, statementsThatAct, syntaxErrors } from './support/emitted-code.js';

let files: EmittedFiles;
let code: readonly SourceFile[];

beforeAll(async () => {
  files = generate(requireCatalog(workspaceRoot), await findAdapters(workspaceRoot)).files ?? new Map();
  code = parseEmitted(files);
});

function filesIn(folder: string): readonly string[] {
  return [...files.keys()].filter((path) => path.startsWith(folder));
}

describe('every generated file', () => {
  test('there is one for each published package, and the documents', () => {
    expect(filesIn('packages/errors-core/src/generated/')).not.toHaveLength(0);
    expect(filesIn('packages/errors-fetch/src/generated/')).not.toHaveLength(0);
    expect(filesIn('packages/errors-axios/src/generated/')).not.toHaveLength(0);
    expect(filesIn('packages/errors-openai/src/generated/')).not.toHaveLength(0);
    expect(filesIn('packages/errors-testing/src/generated/')).not.toHaveLength(0);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'ERRORS.md',
        'catalog/schema.json',
        'examples/vectors.jsonl',
        'packages/errors-core/errors.json',
        'packages/errors-core/errors.schema.json',
      ]),
    );
  });

  test('is sorted by path, and so are reports', () => {
    expect([...files.keys()]).toEqual([...files.keys()].sort());
  });

  test('ends with one line feed and contains no carriage return', () => {
    for (const [path, text] of files) {
      expect(text.endsWith('\n') && !text.endsWith('\n\n'), path).toBe(true);
      expect(text, path).not.toContain('\r');
    }
  });

  test('names its source on the first line, if its format has comments', () => {
    for (const [path, text] of files) {
      if (/\.jsonl?$/.test(path)) continue;
      const [first] = text.split('\n');
      expect(first, path).toContain('Generated from catalog/ by `pnpm generate`. Do not edit.');
    }
  });
});

describe('generated TypeScript', () => {
  test('is TypeScript', () => {
    expect(code).not.toHaveLength(0);
    expect(code.flatMap(syntaxErrors)).toEqual([]);
  });

  test('imports types, declares types and contains data, without other statements', () => {
    expect(code.flatMap(statementsThatAct)).toEqual([]);
  });
});

describe('the check for other statements finds', () => {
  test.each([
    'import { definitions } from "./definitions.js";',
    'import "./effect.js";',
    'export * from "./codes.js";',
    'export function lookUp() {}',
    'export class Overloaded {}',
    'export enum Code { A }',
    'let mutable = 1;',
    'const called = Object.freeze({});',
    'const code = () => 1;',
    'const table = { get status() { return 1; } };',
    'const table = { ...other };',
    'const table = { status: 400 + 29 };',
    'const table = { status: -code };',
    'const table = { [name]: 1 };',
    'const table = { __proto__: {} };',
    "const table = { '__proto__': {} };",
    'const text = `a${b}`;',
    'console.log(1);',
    'if (a) b();',
    'for (;;) {}',
  ])('%s', (statement) => {
    const [file] = parseEmitted(new Map([['sample.ts', `${statement}\n`]]));
    expect(file && statementsThatAct(file)).toEqual([statement]);
  });

  test('but accepts data and types', () => {
    const text = `import type { Code } from './codes.js';
export interface Row { readonly status: 400 }
export type Rows = readonly Row[];
export const rows: Rows = [{ status: 400, 'ok?': true, none: null, text: 'a', nested: [{}, -1], ['__proto__']: 1 }];
`;
    const [file] = parseEmitted(new Map([['sample.ts', text]]));
    expect(file && statementsThatAct(file)).toEqual([]);
  });
});
