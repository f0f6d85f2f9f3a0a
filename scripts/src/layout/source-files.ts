import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { globby } from 'globby';
import { ts } from 'ts-morph';

/** The imports of each source file, by its path from the root of the workspace. */
export type SourceFiles = ReadonlyMap<string, readonly string[]>;

/** Reads what the sources of all packages and of the tools import, types included. */
export async function readSourceFiles(root: string): Promise<SourceFiles> {
  const files = await globby('{packages,internal,scripts/src}/**/*.{ts,mts,cts}', {
    cwd: root,
    ignore: ['**/{node_modules,dist,test}/**'],
  });
  const read = files.sort().map(async (file) => {
    const { importedFiles } = ts.preProcessFile(await readFile(join(root, file), 'utf8'));
    return [file, importedFiles.map(({ fileName }) => fileName)] as const;
  });
  return new Map(await Promise.all(read));
}

/** Returns the path of a file that another one imports relatively, or `undefined` for a package. */
export function resolveImport(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(from), specifier).replace(/\.([cm]?)js$/, '.$1ts');
}
