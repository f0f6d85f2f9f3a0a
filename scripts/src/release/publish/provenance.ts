import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../../workspace/read-json.js';

const text = z.string().min(1);

/** The fields of the repository's package.json that `.pnpmfile.cjs` puts into every published package. */
const sharedFields = z.object({
  author: z.union([text, z.object({ name: text })]),
  homepage: z.url(),
  bugs: z.union([z.url(), z.object({ url: z.url() })]),
  repository: z.object({ type: z.literal('git'), url: text }),
});

/**
 * Throws unless the workspace has the fields that every published package shares, with the repository that a workflow
 * runs for. npm refuses provenance for another one, and by then some packages may be published.
 */
export async function requireSharedFields(workspace: string, repository: string): Promise<void> {
  const shared = await readJson(join(workspace, 'package.json'), z.record(z.string(), z.unknown()));
  const { error, data } = sharedFields.safeParse(shared);
  const invalid = error === undefined ? [] : Object.keys(z.flattenError(error).fieldErrors);
  const named = data?.repository.url.replace(/\.git$/, '').endsWith(`/${repository}`);
  if (named === true) return;
  const fault =
    invalid.length > 0
      ? `package.json has no valid ${invalid.map((name) => `"${name}"`).join(', ')}`
      : `"repository" in package.json does not name ${repository}, and npm takes no package with provenance then`;
  throw new Error(
    [
      `Nothing was published: ${fault}.`,
      'Every published package gets these fields from there. Set all of them:',
      '',
      '  "author": "…",',
      `  "homepage": "https://github.com/${repository}#readme",`,
      `  "bugs": "https://github.com/${repository}/issues",`,
      `  "repository": { "type": "git", "url": "git+https://github.com/${repository}.git" }`,
    ].join('\n'),
  );
}
