import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packedFileMistakes } from '@venice/scripts/release/publish/packed-files';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PackedPackage, packPublished } from '../support/pack.js';
import { isPublished, readPackages, type WorkspacePackage } from '../support/packages.js';
import { pnpm } from '../support/run.js';
import { copyWorkspace, type WorkspaceCopy } from '../support/workspace-copy.js';

const publishedNames = (await readPackages(workspaceRoot))
  .filter(isPublished)
  .map(({ manifest }) => manifest.name);

const CHANGESET = `---
${publishedNames.map((name) => `'${name}': minor`).join('\n')}
---

There is something new.
`;

describe('`changeset version`, run in a copy of the workspace with a minor change', () => {
  let copy: WorkspaceCopy;
  let before: readonly WorkspacePackage[];
  let after: readonly WorkspacePackage[];
  let next: string;

  beforeAll(async () => {
    copy = await copyWorkspace();
    await replaceChangesets(join(copy.dir, '.changeset'));
    before = await readPackages(copy.dir);
    next = nextMinor(before);
    const { code, output } = await pnpm(['changeset', 'version'], copy.dir);
    expect(code, output).toBe(0);
    after = await readPackages(copy.dir);
  });
  afterAll(() => copy.remove());

  test('raises every published package to the same version', () => {
    const versions = after.filter(isPublished).map(({ manifest }) => [manifest.name, manifest.version]);
    expect(versions).toEqual(publishedNames.map((name) => [name, next]));
  });

  test('does not change the private packages', () => {
    const privateOnes = (packages: readonly WorkspacePackage[]): readonly WorkspacePackage[] =>
      packages.filter((workspacePackage) => !isPublished(workspacePackage));
    expect(privateOnes(after)).toEqual(privateOnes(before));
  });

  test('writes the change into the changelog of every published package', async () => {
    for (const { folder, manifest } of after.filter(isPublished)) {
      const changelog = await readFile(join(folder, 'CHANGELOG.md'), 'utf8');
      expect(changelog).toContain(`# ${manifest.name}\n\n## ${next}\n`);
      expect(changelog).toContain('There is something new.');
    }
  });

  test('deletes the changesets', async () => {
    const files = await readdir(join(copy.dir, '.changeset'));
    expect(files.sort()).toEqual(['README.md', 'config.json']);
  });

  describe('packs', () => {
    let packed: readonly PackedPackage[];

    beforeAll(async () => {
      packed = await packPublished(copy.dir);
    });

    test('every published package', () => {
      expect(packed.map(({ manifest }) => manifest.name)).toEqual(publishedNames);
    });

    test('no manifest with anything about development', () => {
      for (const { manifest } of packed) {
        expect(manifest.scripts).toBeUndefined();
        expect(manifest.devDependencies).toBeUndefined();
      }
    });

    test('each with the next version of the packages that it depends on, and the changelog', () => {
      for (const { files, manifest } of packed) {
        const { dependencies } = after.find((each) => each.manifest.name === manifest.name)?.manifest ?? {};
        const released = Object.keys(dependencies ?? {}).map((name) => [name, `^${next}`]);
        expect(manifest).toMatchObject({ version: next, dependencies: Object.fromEntries(released) });
        expect(files).toContain('CHANGELOG.md');
      }
    });

    test('the adapters with a dependency on core', () => {
      const withCore = packed.filter(({ manifest }) => '@venice/errors-core' in manifest.dependencies);
      expect(withCore.length).toBeGreaterThanOrEqual(4);
    });

    test.each(publishedNames)('%s with exactly the files in its manifest', async (name) => {
      const folder = after.find(({ manifest }) => manifest.name === name)?.folder ?? '';
      const files = packed.find(({ manifest }) => manifest.name === name)?.files ?? [];
      expect(await packedFileMistakes(files, folder)).toEqual([]);
    });
  });
});

/** Replaces the changesets of the copy with a single minor change. */
async function replaceChangesets(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.endsWith('.md') && name !== 'README.md') await rm(join(folder, name));
  await writeFile(join(folder, 'something-new.md'), CHANGESET);
}

function nextMinor(packages: readonly WorkspacePackage[]): string {
  const [major = '', minor = ''] = packages.find(isPublished)?.manifest.version.split('.') ?? [];
  return `${major}.${Number(minor) + 1}.0`;
}
