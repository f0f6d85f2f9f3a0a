import { z } from 'zod';
import type { Command } from '../../workspace/run-command.js';
import { type Run, succeed } from '../programs/run.js';
import { packedFileMistakes, readShippedFiles } from '../publish/packed-files.js';
import type { PublishedPackage } from '../publish/targets.js';

const listing = z.tuple([z.object({ files: z.array(z.object({ path: z.string() })) })]);

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
    const [{ files }] = listing.parse(JSON.parse(output));
    const shipped = files.map((file) => file.path);
    mistakes.push(...packedFileMistakes(shipped, await readShippedFiles(path)));
  }
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
}
