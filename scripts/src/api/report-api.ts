import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, posix, relative } from 'node:path';
import { Node, Project, ts } from 'ts-morph';
import { z } from 'zod';
import { readJson } from '../workspace/read-json.js';

/** The file with the report of a package, in its folder. */
export const API_REPORT = 'api-report.txt';

const HEADER =
  'The public surface of the package, as its declarations have it. Written by `pnpm api`; a test compares it.';

const manifest = z.object({ name: z.string(), exports: z.record(z.string(), z.unknown()).default({}) });
const typedEntry = z.object({ import: z.object({ types: z.string() }) });

/**
 * Returns the report of every published package that has types, by its path from the root: the exports of each entry, then
 * every declaration in the build, without comments and sorted by name. Needs the build.
 */
export async function reportApis(root: string): Promise<ReadonlyMap<string, string>> {
  const reports = new Map<string, string>();
  for (const name of (await readdir(join(root, 'packages'))).sort()) {
    const folder = join(root, 'packages', name);
    const entries = await entriesOf(folder);
    const missing = entries.find(({ file }) => !existsSync(file));
    if (missing !== undefined) throw new Error(`${relative(root, missing.file)} is missing. Run: pnpm build`);
    if (entries.length > 0) reports.set(`packages/${name}/${API_REPORT}`, reportOf(folder, entries));
  }
  return reports;
}

/** Returns the name of each entry that has types, and the file with its declarations. */
async function entriesOf(folder: string) {
  const { name, exports } = await readJson(join(folder, 'package.json'), manifest);
  return Object.entries(exports).flatMap(([path, target]) => {
    const { data } = typedEntry.safeParse(target);
    return data === undefined
      ? []
      : [{ name: posix.join(name, path), file: join(folder, data.import.types) }];
  });
}

function reportOf(folder: string, entries: Awaited<ReturnType<typeof entriesOf>>): string {
  const { NodeNext } = ts.ModuleKind;
  const project = new Project({ compilerOptions: { module: NodeNext, noLib: true, types: [] } });
  const exported = entries.map(({ name, file }) => {
    const names = project
      .addSourceFileAtPath(file)
      .getExportSymbols()
      .map((symbol) => symbol.getName());
    return `# ${name}\n\n${names.sort().join('\n')}`;
  });
  project.resolveSourceFileDependencies();
  const own = project.getDirectoryOrThrow(join(folder, 'dist')).getDescendantSourceFiles();
  const declarations = new Set(
    own
      .flatMap((source) => source.getStatements())
      .filter((statement) => !Node.isImportDeclaration(statement) && !Node.isExportDeclaration(statement))
      .map((statement) => statement.print({ removeComments: true })),
  );
  return `${[HEADER, ...exported, '# Declarations', ...[...declarations].sort()].join('\n\n')}\n`;
}
