import { format } from 'prettier';
import {
  IndentationText,
  type JSDocStructure,
  type OptionalKind,
  Project,
  QuoteKind,
  type StatementStructures,
  StructureKind,
} from 'ts-morph';
import prettierConfig from '../../../../.prettierrc.json' with { type: 'json' };
import { remember } from '../remember.js';

const { printWidth, singleQuote } = prettierConfig;

const HEADER = '// Generated from catalog/ by `pnpm generate`. Do not edit.';

/** Where a file goes, from the root of the repository, and what stands in it. */
export type EmittedFile = readonly [path: string, text: string];

/** Returns the path of a file that is generated into a package, from the root of the repository. */
export function generatedPath(folder: string, file: string): string {
  return `packages/${folder}/src/generated/${file}`;
}

/** The text of a TypeScript file under the header of generated files: its imports, then every declaration. */
export function sourceFile(path: string, statements: readonly StatementStructures[]): Promise<EmittedFile> {
  const imports = statements.filter(isImport);
  const declarations = statements.filter((statement) => !isImport(statement));
  return textFile(
    path,
    HEADER,
    ...(imports.length === 0 ? [] : [printed(imports)]),
    ...declarations.map((declaration) => printed([declaration])),
  );
}

function isImport({ kind }: StatementStructures): boolean {
  return kind === StructureKind.ImportDeclaration;
}

const project = new Project({
  useInMemoryFileSystem: true,
  skipLoadingLibFiles: true,
  manipulationSettings: { indentationText: IndentationText.TwoSpaces, quoteKind: QuoteKind.Single },
});

/** Statements as TypeScript, created at once. */
const printed = remember((statements: readonly StatementStructures[]): string => {
  const file = project.createSourceFile('statements.ts', {
    kind: StructureKind.SourceFile,
    statements: [...statements],
  });
  const text = file.getFullText();
  file.forget();
  return text;
});

/**
 * A file, formatted as the repository formats files of its kind. Parts that stand by themselves are formatted by
 * themselves, with a blank line between them: a change of one leaves the others be.
 */
export async function textFile(path: string, ...parts: readonly string[]): Promise<EmittedFile> {
  const texts = await Promise.all(parts.map((text) => formatted({ path, text })));
  return [path, texts.join('\n')];
}

const formatted = remember(({ path, text }: { path: string; text: string }) =>
  format(text, { printWidth, singleQuote, filepath: path, endOfLine: 'lf' }),
);

/** A value as TypeScript source. JSON is all that generated code holds. */
export function literal(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  // Legal in JSON, and in JavaScript since 2019, but line breaks to many editors and tools.
  return text.replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');
}

/** A doc comment. Text of the catalog must not be able to end it, nor to add a tag to it. */
export function doc(text: string): OptionalKind<JSDocStructure>[] {
  const harmless = text
    .replace(/\*\//g, '*\u200b/')
    .replace(/[\u2028\u2029]/g, ' ')
    .replace(/(^|[\s{])@/g, '$1\\@');
  return [{ description: harmless }];
}
