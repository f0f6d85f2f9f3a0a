import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { expect, test } from 'vitest';
import { readPackages } from '../src/stage/packages.js';
import { bundledPackages, missingNotices } from '../src/supply-chain/bundled-packages.js';

const NOTICES = 'dist/THIRD-PARTY.txt';

const packages = await readPackages();

test.each(packages)(
  '$name installs no package of others',
  ({ dependencies, optionalDependencies, bundleDependencies, bundledDependencies }) => {
    const names = [
      ...Object.keys({ ...dependencies, ...optionalDependencies }),
      ...bundleDependencies,
      ...bundledDependencies,
    ];
    expect(names.filter((name) => !name.startsWith('@venice/'))).toEqual([]);
  },
);

test.each(packages)(
  '$name has no peers but the client that it is for, and installs none',
  async ({ path, peerDependencies, peerDependenciesMeta }) => {
    const usage = join(path, 'usage/call.ts');
    const call = existsSync(usage) ? await readFile(usage, 'utf8') : '';
    for (const peer of Object.keys(peerDependencies)) {
      expect(call).toContain(` from '${peer}';`);
      expect(peerDependenciesMeta[peer]).toEqual({ optional: true });
    }
  },
);

test.each(packages)('$name has the license of each package whose code it contains', async (published) => {
  const file = join(published.path, NOTICES);
  const notices = existsSync(file) ? await readFile(file, 'utf8') : '';
  const bundled = await bundledPackages(published);
  expect(missingNotices(notices, bundled)).toEqual([]);
  if (bundled.length > 0) expect(published.files).toContain(NOTICES);
});

test('a package without its license is found', () => {
  const bundled = [
    { name: 'one', version: '1.0.0', license: 'Do what you like.' },
    { name: 'two', version: '2.0.0', license: 'Do what you like.' },
    { name: 'three', version: '3.0.0', license: '' },
  ];
  const notices = 'one 1.0.0 (MIT)\n\nDo what you like.\n\nthree 3.0.0 (MIT)\n';
  expect(missingNotices(notices, bundled)).toEqual(['two 2.0.0', 'three 3.0.0']);
  expect(missingNotices('one 1.0.0 (MIT)', bundled)).toContain('one 1.0.0');
});

test.each(packages.filter(({ bin }) => Object.keys(bin).length > 0))(
  '$name contains packages of others',
  async (published) => {
    expect((await bundledPackages(published)).map(({ name }) => name)).toContain('commander');
  },
);

const workflows = join(workspaceRoot, '.github/workflows');

test.each(await readdir(workflows))('%s pins each action by commit, with its version', async (file) => {
  const uses = (await readFile(join(workflows, file), 'utf8')).match(/(?<=uses: ).*/g) ?? [];
  expect(uses.length).toBeGreaterThan(0);
  for (const action of uses) expect(action).toMatch(/@[\da-f]{40} # v\d+\.\d+\.\d+$/);
});
