import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { pack } from './support/pack.js';
import { isPublished, readPackages, type WorkspacePackage } from './support/packages.js';
import { pnpm } from './support/run.js';
import { copyWorkspace, type WorkspaceCopy, workspaceRoot } from './support/workspace-copy.js';

const publishedNames = [
  '@venice/errors-axios',
  '@venice/errors-core',
  '@venice/errors-fetch',
  '@venice/errors-openai',
  '@venice/errors-testing',
];

describe('`changeset version`, run in a copy of the workspace', () => {
  let copy: WorkspaceCopy;
  let before: readonly WorkspacePackage[];
  let after: readonly WorkspacePackage[];

  beforeAll(async () => {
    copy = await copyWorkspace();
    before = await readPackages(copy.dir);
    const { code, output } = await pnpm(['changeset', 'version'], copy.dir);
    expect(code, output).toBe(0);
    after = await readPackages(copy.dir);
  });
  afterAll(() => copy.remove());

  test('makes every published package 1.0.0', () => {
    const versions = after.filter(isPublished).map(({ manifest }) => [manifest.name, manifest.version]);
    expect(versions).toEqual(publishedNames.map((name) => [name, '1.0.0']));
  });

  test('leaves the private packages as they are', () => {
    const privateOnes = (packages: readonly WorkspacePackage[]): readonly WorkspacePackage[] =>
      packages.filter((workspacePackage) => !isPublished(workspacePackage));
    expect(privateOnes(after)).toEqual(privateOnes(before));
  });

  test('gives every published package a changelog that tells users of the release', async () => {
    for (const { folder, manifest } of after.filter(isPublished)) {
      const changelog = await readFile(join(folder, 'CHANGELOG.md'), 'utf8');
      expect(changelog).toContain(`# ${manifest.name}\n\n## 1.0.0\n`);
      expect(changelog).toContain('The first release.');
    }
  });

  test('uses up the changesets', async () => {
    const files = await readdir(join(copy.dir, '.changeset'));
    expect(files.sort()).toEqual(['README.md', 'config.json']);
    const own = await readdir(join(workspaceRoot, '.changeset'));
    expect(own).toContain('first-release.md');
  });

  test('has the adapters ask for the same core, and packs the changelog with each', async () => {
    for (const { folder, manifest } of after.filter(isPublished)) {
      const packed = await pack(folder);
      const dependencies = manifest.name === '@venice/errors-core' ? {} : { '@venice/errors-core': '^1.0.0' };
      expect(packed.manifest).toMatchObject({ name: manifest.name, version: '1.0.0', dependencies });
      expect(packed.files).toContain('CHANGELOG.md');
    }
  });
});
