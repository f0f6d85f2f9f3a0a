import { didNotRun } from '@venice/scripts/verify/did-not-run';
import { json, serveTest } from '@venice/test-server';
import { expect, test } from 'vitest';
import { audit, lockedFolders } from '../../src/supply-chain/audit.js';

test('every lockfile is audited', async () => {
  expect(await lockedFolders()).toEqual(
    expect.arrayContaining(['.', 'internal/compat/runtimes', 'scripts/registry']),
  );
});

test.for(await lockedFolders())(
  'no package that is pinned in %s has an advisory of severity high or critical',
  async (folder, context) => {
    const { advisories, reason } = await audit(folder);
    if (advisories === undefined) didNotRun(context, `pnpm audit in ${folder}`, reason);
    expect(advisories).toEqual([]);
  },
);

test('an advisory is found, and where the package is used', async () => {
  const advisory = {
    id: 1,
    title: 'Bad',
    severity: 'high',
    vulnerable_versions: '*',
    url: 'https://example.com/1',
  };
  const { baseUrl } = await serveTest(json(200, { semver: [advisory] }));
  const { advisories } = await audit('scripts/registry', `${new URL(baseUrl).origin}/`);
  expect(advisories).toEqual([
    expect.stringMatching(/^semver: Bad \(high\), https:\/\/example\.com\/1, such as \S+$/),
  ]);
});

test('a registry that refuses is the reason for no result', async () => {
  const { baseUrl } = await serveTest(json(405, {}));
  const { reason } = await audit('scripts/registry', `${new URL(baseUrl).origin}/`);
  expect(reason).toContain('405');
});
