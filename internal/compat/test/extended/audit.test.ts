import { didNotRun } from '@venice/scripts/verify/did-not-run';
import { json, serveTest } from '@venice/test-server';
import { expect, test } from 'vitest';
import { audit } from '../../src/supply-chain/audit.js';

test('no pinned package has an advisory of severity high or critical', async (context) => {
  const { advisories, reason } = await audit();
  if (advisories === undefined) didNotRun(context, 'pnpm audit', reason);
  expect(advisories).toEqual([]);
});

test('an advisory is found, and where the package is used', async () => {
  const advisory = {
    id: 1,
    title: 'Bad',
    severity: 'high',
    vulnerable_versions: '*',
    url: 'https://example.com/1',
  };
  const { baseUrl } = await serveTest(json(200, { picocolors: [advisory] }));
  const { advisories } = await audit(`${new URL(baseUrl).origin}/`);
  expect(advisories).toEqual([
    expect.stringMatching(/^picocolors: Bad \(high\), https:\/\/example\.com\/1, such as \S+$/),
  ]);
});

test('a registry that refuses is the reason for no result', async () => {
  const { baseUrl } = await serveTest(json(405, {}));
  const { reason } = await audit(`${new URL(baseUrl).origin}/`);
  expect(reason).toContain('405');
});
