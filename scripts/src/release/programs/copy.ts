import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Run, succeed } from './run.js';

/** Returns the output of `git status`, which is the same before and after if a checkout was not changed. */
export function statusOf(run: Run, checkout: string): Promise<string> {
  return succeed(run, ['git', 'status', '--porcelain'], checkout);
}

/**
 * Copies what git would commit of a checkout, as it lies there: uncommitted changes and new files come
 * along, what git ignores does not. The copy is a repository of its own, with no way back.
 */
export async function copyCheckout(run: Run, checkout: string, copy: string): Promise<void> {
  const listed = await succeed(
    run,
    ['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    checkout,
  );
  const files = listed.split('\0').filter((file) => file !== '' && existsSync(join(checkout, file)));
  for (const file of files) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await cp(join(checkout, file), join(copy, file), { verbatimSymlinks: true });
  }
  // Changesets reads who added a changeset, and tags what was published.
  await succeed(run, ['git', 'init', '--quiet', '--initial-branch=main'], copy);
  await succeed(run, ['git', 'add', '--all'], copy);
  await succeed(run, ['git', 'commit', '--quiet', '--message=What is rehearsed'], copy);
}
