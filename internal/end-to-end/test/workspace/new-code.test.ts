import { join } from 'node:path';
import { regenerate } from '@venice/scripts/generate/regenerate';
import { expect } from 'vitest';
import { describeNewCode } from '../support/new-code-suite.js';
import { isPublished, readPackages } from '../support/packages.js';
import { pnpm } from '../support/run.js';
import type { WorkspaceCopy } from '../support/workspace-copy.js';

// The extended test runs the command and builds the declarations; here the sources are compiled in their place.
describeNewCode({
  generateAndBuild: async ({ dir }) => {
    expect(await regenerate(dir)).toMatchObject({ isSuccess: true });
    const build = ['--recursive', '--filter=./packages/*', 'exec', 'tsup', '--no-dts'];
    expect(await pnpm(build, dir)).toMatchObject({ code: 0 });
  },
  compilerOptions: async (copy) => ({ paths: await sourcesByName(copy) }),
});

/** Returns the entries of our packages as sources, for a compiler that finds no declarations. */
async function sourcesByName({ dir }: WorkspaceCopy): Promise<Readonly<Record<string, readonly string[]>>> {
  const published = (await readPackages(dir)).filter(isPublished);
  return Object.fromEntries(
    published.flatMap(({ folder, manifest: { name } }) => [
      [name, [join(folder, 'src/index.ts')]],
      [`${name}/*`, [join(folder, 'src/*.ts')]],
    ]),
  );
}
