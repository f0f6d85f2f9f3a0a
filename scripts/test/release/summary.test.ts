import { expect, test } from 'vitest';
import { tryInOrder } from '../../src/release/consumers/try-project.js';
import { renderCounts, renderFailures, renderMissing } from '../../src/release/summary.js';

test('actions run in order, and none after a failure', async () => {
  const ran: string[] = [];
  const project = await tryInOrder('upgrade', {
    install: async () => void ran.push('install'),
    upgrade: () => Promise.reject(new Error('no such version')),
    use: async () => void ran.push('use'),
  });
  expect(ran).toEqual(['install']);
  expect(renderFailures([project])).toBe('✗ upgrade with npm, upgrade: no such version\n');
  expect(renderCounts([project])).toBe('1 of 2 checks of 1 projects failed.');
});

test('a part that did not run is named with its reason', () => {
  const outcomes = [
    { check: 'examples/browser', failure: undefined, didNotRun: 'no chromium is installed' },
    { check: 'examples/express', failure: undefined },
  ];
  const project = { consumer: 'examples', manager: 'npm', outcomes, milliseconds: 1 } as const;
  expect(renderMissing([project])).toBe('examples/browser did not run: no chromium is installed\n');
});
