import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { exitCodeOf, Refusal } from '../../src/workspace/refusal.js';

async function refuse(): Promise<number> {
  return Promise.reject(new Refusal('version-mismatch', 'The versions differ.'));
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a refusal', () => {
  test('is printed without a stack trace', async () => {
    const print = vi.spyOn(console, 'error').mockReturnValue();
    expect(await exitCodeOf(refuse)).toBe(1);
    expect(print.mock.calls).toEqual([['The versions differ.']]);
  });

  test('is printed as JSON with its id', async () => {
    const print = vi.spyOn(console, 'log').mockReturnValue();
    expect(await exitCodeOf(refuse, true)).toBe(1);
    expect(JSON.parse(String(print.mock.calls[0]?.[0]))).toEqual({
      error: { id: 'version-mismatch', message: 'The versions differ.' },
    });
  });

  test('can come from the operating system', async () => {
    const print = vi.spyOn(console, 'error').mockReturnValue();
    expect(await exitCodeOf(() => readFile('/no/such/folder/file').then(() => 0))).toBe(1);
    expect(print.mock.calls).toEqual([
      ["ENOENT: no such file or directory, open '/no/such/folder/file'. Fix that, then try again."],
    ]);
  });

  test('is not any other error', async () => {
    await expect(exitCodeOf(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
  });
});
