import { expect, test } from 'vitest';
import { type Check, type TriedProject, tryProject } from '../../src/release/consumers/project.js';
import { reportOf } from '../../src/release/summary.js';

function projectWith(outcome: object, manager: 'npm' | 'pnpm' = 'npm'): TriedProject {
  const outcomes = [{ check: 'ESM', failure: undefined, ...outcome }];
  return { consumer: 'axios', manager, outcomes, milliseconds: 1 };
}

test('checks run in order, and none without an installation', async () => {
  const ran: string[] = [];
  const checks = {
    ESM: () => Promise.reject(new Error('wrong code')),
    CommonJS: async () => void ran.push('CommonJS'),
  };
  const install = async () => void ran.push('install');
  const project = await tryProject({ consumer: 'axios', manager: 'npm', install, checks });
  expect(ran).toEqual(['install', 'CommonJS']);
  const { text, holds } = reportOf([project]);
  expect(holds).toBe(false);
  expect(text).toContain('✗ axios with npm, ESM: wrong code\n');
  expect(text).toMatch(/1 of 3 checks of 1 projects failed\.$/);

  const without = await tryProject({
    consumer: 'axios',
    manager: 'npm',
    install: () => Promise.reject(new Error('no such version')),
    checks,
  });
  expect(without.outcomes).toMatchObject([{ check: 'install', failure: 'no such version' }]);
});

test('a part that did not run is named with its reason, and is no failure', async () => {
  const install: Check = async (didNotRun) => {
    didNotRun('no chromium is installed');
  };
  const project = await tryProject({ consumer: 'examples', manager: 'npm', install, checks: {} });
  const { text, holds } = reportOf([project]);
  expect(holds).toBe(true);
  expect(text).toContain('install did not run: no chromium is installed\n');
});

test('a rehearsal that ended early reports what it had tried, and why it ended', () => {
  const tried = [projectWith({}), projectWith({ failure: 'wrong code' }, 'pnpm')];
  const { text, holds } = reportOf(tried, new Error('publish failed'));
  expect(holds).toBe(false);
  expect(text).toMatch(/ESM +│ ✗ +│ ✓ /);
  expect(text).toContain('✗ axios with pnpm, ESM: wrong code');
  expect(text).toMatch(/1 of 2 checks of 2 projects failed\.\n\nThe rehearsal ended early:\npublish failed$/);

  expect(reportOf([projectWith({})], new Error('publish failed')).holds).toBe(false);
  expect(reportOf([], new Error('no disk')).text).toBe('The rehearsal ended early:\nno disk');
});
