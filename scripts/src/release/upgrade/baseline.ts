import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Run, succeed } from '../programs/run.js';

const baseline = z.looseObject({ version: z.string() });

/** Throws unless the commit of a release has the catalog that it published, as the baseline of the next release. */
export async function requireBaseline(run: Run, workspace: string, version: string): Promise<void> {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await succeed(run, ['git', 'show', `@venice/errors-core@${version}:${file}`], workspace));
  const { version: recorded, ...catalog } = baseline.parse(await read('catalog/published.json'));
  if (recorded !== version)
    throw new Error(`catalog/published.json of ${version} is the catalog of ${recorded}.`);
  if (!isDeepStrictEqual(catalog, await read('packages/errors-core/errors.json')))
    throw new Error(`catalog/published.json of ${version} is another catalog than its errors.json.`);
}
