import { isDeepStrictEqual } from 'node:util';
import {
  IndentationText,
  type JSDocStructure,
  type OptionalKind,
  Project,
  QuoteKind,
  type StatementStructures,
  StructureKind,
} from 'ts-morph';

const HEADER = '// Generated from catalog/ by `pnpm generate`. Do not edit.\n';

/** The path of a file, from the root of the repository, and its text. */
export type EmittedFile = readonly [path: string, text: string];

/** Returns the path of a file that is generated into a package, from the root of the repository. */
export function generatedPath(folder: string, file: string): string {
  return `packages/${folder}/src/generated/${file}`;
}

/** The last declarations and text of each file, by its path: a watch prints only the files that have changed. */
const lastFiles = new Map<
  string,
  { readonly statements: readonly StatementStructures[]; readonly text: string }
>();

/**
 * Prints a TypeScript file: the header of generated files, the imports, the declarations, with a blank line between
 * them. This is its only form; no other program formats it.
 */
export function sourceFile(path: string, statements: readonly StatementStructures[]): EmittedFile {
  const last = lastFiles.get(path);
  if (last !== undefined && isDeepStrictEqual(last.statements, statements)) return [path, last.text];
  const text = printFile(statements);
  lastFiles.set(path, { statements, text });
  return [path, text];
}

const project = new Project({
  useInMemoryFileSystem: true,
  skipLoadingLibFiles: true,
  manipulationSettings: { indentationText: IndentationText.TwoSpaces, quoteKind: QuoteKind.Single },
});

/** A constant or an alias of several lines. ts-morph indents all of them but the first once more. */
const HANGING = /^(export )?(const|type) .*(\n .*)+/gm;

function printFile(statements: readonly StatementStructures[]): string {
  const file = project.createSourceFile('file.ts', {
    kind: StructureKind.SourceFile,
    statements: [...statements],
  });
  const text = file.getFullText();
  file.forget();
  const printed = text
    .replace(/ +$/gm, '')
    .replace(HANGING, (declaration) => declaration.replace(/^ {2}/gm, ''))
    // Every declaration begins with a doc comment.
    .replace(/(?<=.\n)\/\*\*/g, '\n/**');
  return `${HEADER}\n${printed}`;
}

/** Creates a doc comment. A text of the catalog can neither end it nor add a tag to it. */
export function doc(text: string): OptionalKind<JSDocStructure>[] {
  const harmless = text
    .replace(/\*\//g, '*\u200b/')
    .replace(/[\u2028\u2029]/g, ' ')
    .replace(/(^|[\s{])@/g, '$1\\@');
  return [{ description: harmless }];
}
