import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../../workspace/read-json.js';
import type { PublishedPackage } from './targets.js';

const manifest = z.object({
  repository: z.union([z.string(), z.object({ url: z.string() }).transform(({ url }) => url)]).optional(),
});

/**
 * Throws unless every package names the repository that a workflow runs for. npm refuses provenance for one
 * that does not, and by then others may be published.
 */
export async function requireRepository(
  packages: readonly PublishedPackage[],
  repository: string,
): Promise<void> {
  const strange: string[] = [];
  for (const { name, path } of packages) {
    const { repository: named } = await readJson(join(path, 'package.json'), manifest);
    if (named?.replace(/\.git$/, '').endsWith(`/${repository}`) !== true)
      strange.push(`  ${name}: ${named ?? 'none'}`);
  }
  if (strange.length === 0) return;
  throw new Error(
    [
      'Nothing was published. npm takes a package with provenance only where "repository" in its package.json',
      `names ${repository}, and these do not:`,
      '',
      ...strange,
      '',
      'Set "repository": { "type": "git", "url": "git+https://….git", "directory": "packages/…" } in each.',
    ].join('\n'),
  );
}
