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

const { printWidth, singleQuote, overrides } = prettierConfig;
const { printWidth: codeWidth = printWidth } =
  overrides.find(({ files }) => files.includes('/generated/'))?.options ?? {};

const HEADER = '// Generated from catalog/ by `pnpm generate`. Do not edit.';

/** The path of a file, from the root of the repository, and its text. */
export type EmittedFile = readonly [path: string, text: string];

/** Returns the path of a file that is generated into a package, from the root of the repository. */
export function generatedPath(folder: string, file: string): string {
  return `packages/${folder}/src/generated/${file}`;
}

/** Prints a TypeScript file: the header of generated files, the imports, the declarations. */
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

/** Prints statements as TypeScript. */
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
 * Formats a file with the repository's settings. Each part is formatted on its own, with a blank line between
 * them, so that a change of one part does not format the others again.
 */
export async function textFile(path: string, ...parts: readonly string[]): Promise<EmittedFile> {
  const texts = await Promise.all(parts.map((text) => formatted({ path, text })));
  return [path, texts.join('\n')];
}

const formatted = remember(({ path, text }: { path: string; text: string }) =>
  format(text, {
    printWidth: path.endsWith('.ts') ? codeWidth : printWidth,
    singleQuote,
    filepath: path,
    endOfLine: 'lf',
  }),
);

/** Prints a value as TypeScript source. Generated code contains JSON values only. */
export function literal(value: unknown): string {
  const text = JSON.stringify(value);
  // Legal in JSON, and in JavaScript since 2019, but line breaks to many editors and tools.
  return text.replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');
}

/** Creates a doc comment. A text of the catalog can neither end it nor add a tag to it. */
export function doc(text: string): OptionalKind<JSDocStructure>[] {
  const harmless = text
    .replace(/\*\//g, '*\u200b/')
    .replace(/[\u2028\u2029]/g, ' ')
    .replace(/(^|[\s{])@/g, '$1\\@');
  return [{ description: harmless }];
}
