import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { type Run, succeed } from './run.js';

/** Returns the output of `git status`, for a comparison with a later one. */
export function statusOf(run: Run, checkout: string): Promise<string> {
  return succeed(run, ['git', 'status', '--porcelain'], checkout);
}

/**
 * Copies a checkout with its uncommitted changes and new files, without the files that git ignores. The copy is a
 * repository of its own without a remote.
 */
export async function copyCheckout(run: Run, checkout: string, copy: string): Promise<void> {
  const listed = await succeed(
    run,
    ['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    checkout,
  );
  const files = listed.split('\0').filter((file) => file !== '' && existsSync(join(checkout, file)));
  for (const file of files) await cp(join(checkout, file), join(copy, file), { verbatimSymlinks: true });
  // Changesets reads the author of a changeset, and tags the published packages.
  await succeed(run, ['git', 'init', '--quiet', '--initial-branch=main'], copy);
  await commitAll(run, copy, 'The rehearsed state');
}

/** Commits every change in a repository. */
export async function commitAll(run: Run, folder: string, message: string): Promise<void> {
  await succeed(run, ['git', 'add', '--all'], folder);
  await succeed(run, ['git', 'commit', '--quiet', `--message=${message}`], folder);
}
