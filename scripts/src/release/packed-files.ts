import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** Where it is written which files each package ships, from the root of the workspace. */
const packedFilesPath = 'scripts/packed-files.yaml';

const schema = z.record(z.string(), z.array(z.string()));

/** The files of each published package by the package's name. */
export type PackedFiles = z.infer<typeof schema>;

/** Reads which files each package of a workspace ships. */
export async function readPackedFiles(workspace: string): Promise<PackedFiles> {
  return schema.parse(parse(await readFile(join(workspace, packedFilesPath), 'utf8')));
}

/**
 * The name of a file without the hash of its content, which every change of a source changes: what tsup
 * splits off is `chunk-*.js` or, for declarations, `<name>-*.d.ts`.
 */
function withoutHash(path: string): string {
  return path.replace(/^(dist\/[\w.-]+-)[\w-]{8}(?=\.(js|cjs|d\.ts|d\.cts)$)/, '$1*');
}

/** One sentence for each file that a package ships and should not, or should and does not. */
export function packedFileMistakes(
  packageName: string,
  shipped: readonly string[],
  listed: readonly string[] | undefined,
): string[] {
  if (listed === undefined) return [`${packageName} is not in ${packedFilesPath}; list there what it ships.`];
  const left = [...listed];
  const mistakes: string[] = [];
  for (const file of shipped.map(withoutHash)) {
    const index = left.indexOf(file);
    if (index >= 0) left.splice(index, 1);
    else mistakes.push(`${packageName} ships ${file}, which is not in ${packedFilesPath}.`);
  }
  return [
    ...mistakes,
    ...left.map((file) => `${packageName} does not ship ${file}, which is in ${packedFilesPath}.`),
  ];
}
