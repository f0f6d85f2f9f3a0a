import { z } from 'zod';
import type { Command } from '../../workspace/run-command.js';
import { type Run, succeed } from '../programs/run.js';
import type { PublishedPackage } from '../publish/packages.js';
import { packedFileMistakes } from '../publish/packed-files.js';

const archive = z.object({ files: z.array(z.object({ path: z.string() })) });

/** A list of one archive; since npm 12 a record of it by package name. */
const listing = z.union([z.tuple([archive]), z.record(z.string(), archive)]);

/** Throws unless a registry has these versions, whole, with exactly the files that their manifests name. */
export async function checkPublished(options: {
  readonly packages: readonly PublishedPackage[];
  readonly registry: string;
  /** A folder without a project. */
  readonly folder: string;
  readonly run: Run;
}): Promise<void> {
  const { packages, registry, folder, run } = options;
  const mistakes: string[] = [];
  for (const { name, version, path } of packages) {
    // Downloads the archive, compares it with the registry's checksum and lists its files.
    const pack: Command = ['npm', 'pack', `${name}@${version}`, `--@venice:registry=${registry}`];
    const output = await succeed(run, [...pack, '--dry-run', '--json', '--loglevel=error'], folder);
    const archives = Object.values(listing.parse(JSON.parse(output)));
    const shipped = archives.flatMap(({ files }) => files.map((file) => file.path));
    mistakes.push(...(await packedFileMistakes(shipped, path)));
  }
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
}
