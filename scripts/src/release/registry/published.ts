import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Run, succeed } from '../programs/run.js';
import { packedFileMistakes, readShippedFiles } from '../publish/packed-files.js';
import type { PublishedPackage } from '../publish/targets.js';

const packument = z.object({
  versions: z.record(
    z.string(),
    z.object({ dist: z.object({ tarball: z.string(), integrity: z.string() }) }),
  ),
});

/** Throws unless a registry has these versions, whole, with exactly the files that their manifests name. */
export async function checkPublished(options: {
  readonly packages: readonly PublishedPackage[];
  readonly registry: string;
  /** The folder of the archives. */
  readonly folder: string;
  readonly run: Run;
}): Promise<void> {
  const { packages, registry, folder, run } = options;
  await mkdir(folder, { recursive: true });
  const mistakes: string[] = [];
  for (const { name, version, path } of packages) {
    const archive = await download(registry, name, version);
    const file = join(folder, `${name.replace(/\W+/g, '-')}.tgz`);
    await writeFile(file, archive);
    mistakes.push(...packedFileMistakes(await listFiles(run, file, folder), await readShippedFiles(path)));
  }
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
}

async function download(registry: string, name: string, version: string): Promise<Buffer> {
  const { versions } = packument.parse(
    await (await fetchWell(`${registry}${encodeURIComponent(name)}`)).json(),
  );
  const dist = versions[version]?.dist;
  if (dist === undefined)
    throw new Error(`${name}@${version} is not in the registry after it was published.`);
  const archive = Buffer.from(await (await fetchWell(dist.tarball)).arrayBuffer());
  const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (integrity !== dist.integrity)
    throw new Error(`${name}@${version} was packed as ${dist.integrity} and arrived as ${integrity}.`);
  return archive;
}

async function fetchWell(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`GET ${url} was answered with ${response.status}.`);
  return response;
}

async function listFiles(run: Run, archive: string, folder: string): Promise<readonly string[]> {
  return (await succeed(run, ['tar', '-tzf', archive], folder))
    .split(/\r?\n/)
    .filter((path) => path !== '')
    .map((path) => path.replace(/^package\//, ''));
}
