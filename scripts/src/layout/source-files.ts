import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ts } from 'ts-morph';

/** The imports of each source file, by its path from the root of the workspace. */
export type SourceFiles = ReadonlyMap<string, readonly string[]>;

const skipped = new Set(['node_modules', 'dist', 'test', 'test-results', '.turbo', '.snippets']);

/** Reads what the sources of all packages and of the tools import, types included. */
export function readSourceFiles(root: string): SourceFiles {
  const files = new Map<string, readonly string[]>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory() && !skipped.has(entry.name)) walk(path);
      else if (/\.[cm]?ts$/.test(entry.name))
        files.set(path, importsOf(readFileSync(join(root, path), 'utf8')));
    }
  };
  for (const folder of ['packages', 'internal', 'scripts/src']) walk(folder);
  return files;
}

function importsOf(text: string): readonly string[] {
  return ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
}

/** Returns the path of a file that another one imports relatively, or `undefined` for a package. */
export function resolveImport(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(from), specifier).replace(/\.([cm]?)js$/, '.$1ts');
}
