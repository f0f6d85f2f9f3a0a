import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/workspace/run-command.js';

describe.skipIf(process.platform === 'win32')('a program that is ended', () => {
  test('ends with all that it started', async () => {
    const interruption = new AbortController();
    setTimeout(() => {
      interruption.abort();
    }, 500);
    const started = performance.now();
    // What it prints to stays open for as long as the other sleeps.
    const { code } = await runCommand(['sh', '-c', 'sleep 30 & wait'], {
      cwd: process.cwd(),
      signal: interruption.signal,
    });
    expect(code).toBe(1);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

test('a program can be given an environment in which nothing is inherited', async () => {
  const { output } = await runCommand([process.execPath, '-p', 'Object.keys(process.env).join()'], {
    cwd: process.cwd(),
    wholeEnv: { ONLY: 'this' },
  });
  expect(output.trim()).toBe('ONLY');
});
