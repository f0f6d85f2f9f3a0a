import { expect, test } from 'vitest';
import { type TriedProject, tryInOrder } from '../../src/release/consumers/try-project.js';
import { reportOf } from '../../src/release/summary.js';

function projectWith(outcome: object, manager: 'npm' | 'pnpm' = 'npm'): TriedProject {
  const outcomes = [{ check: 'ESM', failure: undefined, ...outcome }];
  return { consumer: 'axios', manager, outcomes, milliseconds: 1 };
}

test('actions run in order, and none after a failure', async () => {
  const ran: string[] = [];
  const project = await tryInOrder('upgrade', {
    install: async () => void ran.push('install'),
    upgrade: () => Promise.reject(new Error('no such version')),
    use: async () => void ran.push('use'),
  });
  expect(ran).toEqual(['install']);
  const { text, holds } = reportOf([project]);
  expect(holds).toBe(false);
  expect(text).toContain('✗ upgrade with npm, upgrade: no such version\n');
  expect(text).toMatch(/1 of 2 checks of 1 projects failed\.$/);
});

test('a part that did not run is named with its reason, and is no failure', () => {
  const { text, holds } = reportOf([projectWith({ didNotRun: 'no chromium is installed' })]);
  expect(holds).toBe(true);
  expect(text).toContain('ESM did not run: no chromium is installed\n');
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
