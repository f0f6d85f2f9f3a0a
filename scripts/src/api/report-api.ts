import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ts } from 'ts-morph';
import { z } from 'zod';
import { readJson } from '../workspace/read-json.js';

/** The file with the report of a package, in its folder. */
export const API_REPORT = 'api-report.txt';

const HEADER =
  'The public surface of the package, as its declarations have it. Written by `pnpm api`; a test compares it.';

const manifest = z.object({ name: z.string(), exports: z.record(z.string(), z.unknown()).default({}) });
const typedEntry = z.object({ import: z.object({ types: z.string() }) });

/** An entry of a package, and the file with its declarations. */
interface Entry {
  readonly name: string;
  readonly file: string;
}

/**
 * Returns the report of every published package that has types, by its path from the root: the exports of each entry, then
 * every declaration in the build, without comments and sorted by name. Needs the build.
 */
export async function reportApis(root: string): Promise<ReadonlyMap<string, string>> {
  const folders = readdirSync(join(root, 'packages')).sort();
  const packages = await Promise.all(
    folders.map(async (folder) => ({ folder, entries: await entriesOf(join(root, 'packages', folder)) })),
  );
  const typed = packages.filter(({ entries }) => entries.length > 0);
  const files = typed.flatMap(({ entries }) => entries.map(({ file }) => file));
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new Error(`${relative(root, missing)} is missing. Run: pnpm build`);
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noLib: true,
    types: [],
  });
  return new Map(
    typed.map(({ folder, entries }) => [
      `packages/${folder}/${API_REPORT}`,
      reportOf(join(root, 'packages', folder, 'dist'), entries, program),
    ]),
  );
}

async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const { name, exports } = await readJson(join(folder, 'package.json'), manifest);
  return Object.entries(exports).flatMap(([path, target]) => {
    const { data } = typedEntry.safeParse(target);
    return data === undefined
      ? []
      : [{ name: join(name, path).split(sep).join('/'), file: join(folder, data.import.types) }];
  });
}

function reportOf(dist: string, entries: readonly Entry[], program: ts.Program): string {
  const checker = program.getTypeChecker();
  const exported = entries.map(({ name, file }) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    const names = module === undefined ? [] : checker.getExportsOfModule(module).map((symbol) => symbol.name);
    return `# ${name}\n\n${names.sort().join('\n')}`;
  });
  const own = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(dist.split(sep).join('/')));
  const declarations = new Set(own.flatMap(declarationsIn));
  return `${[HEADER, ...exported, '# Declarations', ...[...declarations].sort()].join('\n\n')}\n`;
}

const printer = ts.createPrinter({ removeComments: true });

function declarationsIn(source: ts.SourceFile): string[] {
  return source.statements
    .filter((statement) => !ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement))
    .map((statement) => printer.printNode(ts.EmitHint.Unspecified, statement, source));
}
