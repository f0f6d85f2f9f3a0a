import { describe, expect, test } from 'vitest';

import { pack } from './support/pack.js';
import { isPublished, readPackages } from './support/packages.js';
import { workspaceRoot } from './support/workspace-copy.js';

/** What some packages ship besides their build, README and licence. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  '@venice/errors-core': ['errors.json'],
  '@venice/errors-fetch': ['RECIPES.md'],
  '@venice/errors-openai': ['EXISTING-SETUPS.md'],
};

const packages = (await readPackages(workspaceRoot)).filter(isPublished);

describe.each(packages)('$manifest.name as published', ({ folder, manifest }) => {
  test('holds the build, its papers and nothing else', async () => {
    const { files } = await pack(folder);
    const beside = files.filter((path) => !/^dist\/[\w.-]+\.(js|cjs|d\.ts|d\.cts)$/.test(path));
    // The changelog is written by the first release.
    expect(beside.filter((path) => path !== 'CHANGELOG.md')).toEqual(
      ['LICENSE', 'README.md', ...(MORE[manifest.name] ?? []), 'package.json'].sort(),
    );
    expect(files).toEqual(expect.arrayContaining(['dist/index.js', 'dist/index.cjs', 'dist/index.d.ts']));
  });
});
