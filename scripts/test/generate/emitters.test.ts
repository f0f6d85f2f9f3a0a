import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { workspaceRoot } from '../../src/workspace/root.js';
import { findRawSource } from './support/raw-source.js';

const FOLDER = join(workspaceRoot, 'scripts/src/generate/emit');

/** The functions through which source text passes, and those that compose declarations and types. */
const DOORS = 'typescript/';

describe('no emitter passes source text except through literal() and doc()', () => {
  // In memory, so that their imports are not read.
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const emitters = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
    // Markdown and JSON are not source text.
    (name) => name.endsWith('.ts') && !/^(document|vectors|json)\//.test(name),
  );
  for (const name of emitters) project.createSourceFile(name, readFileSync(join(FOLDER, name), 'utf8'));

  test.each(emitters.filter((name) => !name.startsWith(DOORS)))('%s', (name) => {
    expect(findRawSource(project.getSourceFileOrThrow(name))).toEqual([]);
  });

  test('the shared declarations', () => {
    expect(findRawSource(project.getSourceFileOrThrow('typescript/declarations.ts'))).toEqual([]);
  });
});

describe('that check', () => {
  const found = (text: string): readonly string[] => {
    const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
    return findRawSource(project.createSourceFile('sample.ts', text));
  };

  test('accepts names, paths, literals and doc comments', () => {
    expect(
      found(`
        import { StructureKind, type StatementStructures } from 'ts-morph';
        import { constant, interfaceOf, typeAlias } from './declarations.js';
        const PARENT = 'VeniceError';
        const wordsOf = (errors) => errors.map(({ code, message }) => [code, { message }]);
        export const emit = ({ errors, family }) => {
          const description = \`\${family.summary} Nothing else.\`;
          return sourceFile('packages/errors-core/src/generated/sample.ts', [
            importTypes('../recognize/classify.js', 'MatchedBy'),
            interfaceOf('Sample', description, [PARENT], [['code', literalType(errors[0].code)]]),
            typeAlias('Other', [\`What \${family.name} is.\`, family.summary].join('\\n'), union('string', PARENT)),
            constant('words', 'All words.', generic('Readonly', 'Words'), wordsOf(errors)),
            { ...interfaceOf('Third', 'A third.', [], []), methods: [{ name: 'json', docs: doc('The body.'), returnType: 'Body' }] },
          ]);
        };`),
    ).toEqual([]);
  });

  test('accepts documents, which are not TypeScript', () => {
    expect(found("export const emit = (model) => textFile('ERRORS.md', `# ${model.title}`);")).toEqual([]);
    expect(found("export const emit = (model) => textFile('errors.ts', `// ${model.title}`);")).not.toEqual(
      [],
    );
  });

  test.each([
    ['a template as a type', "typeAlias('A', 'An A.', `readonly ${name}[]`);"],
    ['a written type', "typeAlias('A', 'An A.', 'readonly string[]');"],
    ['a type by way of a constant', "const type = 'A | B'; typeAlias('A', 'An A.', type);"],
    [
      'a type by way of a function',
      "const typeOf = (name) => `${name}[]`; typeAlias('A', 'An A.', typeOf('B'));",
    ],
    ['a text in a doc comment and in code', 'const text = `${name} & B`; typeAlias(name, text, text);'],
    ['a sum', "typeAlias('A', 'An A.', name + suffix);"],
    ['text of the catalog as a type', "interfaceOf('A', 'An A.', [], [['message', error.message]]);"],
    ['text of the catalog by another name', "({ message: type }) => typeAlias('A', 'An A.', type);"],
    ['text of the catalog as a name', "({ summary }) => typeAlias(summary, 'An A.', 'B');"],
    ['an initializer that is not a literal', "const a = { name: 'a', initializer: text };"],
    ['an initializer of its own words', "const a = { name: 'a', initializer: 'new Map()' };"],
    ['a shorthand initializer', "const make = (initializer) => ({ name: 'a', initializer });"],
    ['an initializer by a writer', "const a = { initializer: (writer) => writer.write('1') };"],
    ['a doc comment without doc()', 'const a = { docs: [error.remedy] };'],
    ['a description', 'const a = { description: error.code };'],
    ['statements', "const a = { kind: StructureKind.Function, statements: ['return'] };"],
    ['trivia', "const a = { ...declaration, trailingTrivia: '\\n' };"],
    ['editing a file', "import { Project } from 'ts-morph';"],
    ['a writer', "import { Writers } from 'ts-morph';"],
  ])('finds %s', (_, text) => {
    expect(found(text)).not.toEqual([]);
  });
});
