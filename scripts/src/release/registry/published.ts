import { z } from 'zod';
import { type Run, succeed } from '../programs/run.js';
import type { PublishedPackage } from '../publish/packages.js';
import { packedFileMistakes } from '../publish/packed-files.js';

const archive = z.object({ files: z.array(z.object({ path: z.string() })) });

/** A list of one archive; since npm 12 a record of it by package name. */
const listing = z.union([z.tuple([archive]), z.record(z.string(), archive)]);

/**
 * Throws unless the registry has these versions, whole, with exactly the files that their manifests name.
 *
 * @param folder - A folder without a project.
 */
export async function checkPublished(
  packages: readonly PublishedPackage[],
  folder: string,
  run: Run,
): Promise<void> {
  const mistakes: string[] = [];
  for (const { name, version, path } of packages) {
    // Downloads the archive, compares it with the registry's checksum and lists its files.
    const pack = ['npm', 'pack', `${name}@${version}`, '--dry-run', '--json', '--loglevel=error'] as const;
    const archives = Object.values(listing.parse(JSON.parse(await succeed(run, pack, folder))));
    const shipped = archives.flatMap(({ files }) => files.map((file) => file.path));
    mistakes.push(...(await packedFileMistakes(shipped, path)));
  }
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
}
