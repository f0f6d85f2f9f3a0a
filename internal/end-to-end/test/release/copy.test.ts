import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyCheckout, statusOf } from '@venice/scripts/release/programs/copy';
import { type Run, runWith, succeed } from '@venice/scripts/release/programs/run';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

describe('the copy that is released', () => {
  let folder: string;
  let checkout: string;
  let copy: string;
  let run: Run;

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'venice-errors-copy-')));
    [checkout, copy] = [join(folder, 'checkout'), join(folder, 'copy')];
    const someone = { NAME: 'Someone', EMAIL: 'someone@localhost' };
    const identity = Object.entries(someone).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]);
    run = runWith({ env: { ...process.env, ...Object.fromEntries(identity) } });
    await mkdir(join(checkout, 'src'), { recursive: true });
    for (const name of ['.gitignore', 'src/kept', 'src/changed', 'src/deleted'])
      await writeFile(join(checkout, name), name === '.gitignore' ? 'ignored\n' : 'committed');
    await git('init', '--quiet');
    await git('remote', 'add', 'origin', folder);
    await git('add', '--all');
    await git('commit', '--quiet', '--message=All');
    await writeFile(join(checkout, 'src/changed'), 'not committed');
    await writeFile(join(checkout, 'src/new'), 'not committed');
    await writeFile(join(checkout, 'ignored'), 'not for git');
    await rm(join(checkout, 'src/deleted'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const git = (...args: string[]): Promise<string> => succeed(run, ['git', ...args], checkout);

  test('has every file as it is in the checkout, and none that git ignores', async () => {
    await copyCheckout(run, checkout, copy);
    expect((await readdir(copy)).sort()).toEqual(['.git', '.gitignore', 'src']);
    expect((await readdir(join(copy, 'src'))).sort()).toEqual(['changed', 'kept', 'new']);
    expect(await readFile(join(copy, 'src/changed'), 'utf8')).toBe('not committed');
  });

  test('does not change the checkout', async () => {
    const before = await statusOf(run, checkout);
    await copyCheckout(run, checkout, copy);
    expect(before).toContain('src/new');
    expect(await statusOf(run, checkout)).toBe(before);
  });

  test('has every file committed, and no remote', async () => {
    await copyCheckout(run, checkout, copy);
    expect(await statusOf(run, copy)).toBe('');
    expect(await succeed(run, ['git', 'remote'], copy)).toBe('');
  });
});
