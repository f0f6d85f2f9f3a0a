import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import parseChangeset from '@changesets/parse';
import writeChangeset from '@changesets/write';
import type { Bump } from '../meaning/rules.js';
import { reasonOf, Refusal } from '../refusal.js';

const FOLDER = '.changeset';

/** A changeset that waits for the next release. */
export interface Waiting {
  /** From the root of the repository. */
  readonly file: string;
  readonly summary: string;
  readonly releases: readonly { readonly name: string; readonly type: Bump | 'none' }[];
}

/** Reads every changeset. Throws a `Refusal` with the name of one that cannot be read. */
export function readWaiting(root: string): readonly Waiting[] {
  return readdirSync(join(root, FOLDER))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => {
      const file = `${FOLDER}/${name}`;
      try {
        return { file, ...parseChangeset(readFileSync(join(root, file), 'utf8')) };
      } catch (error) {
        throw new Refusal('changesets-unreadable', `${file}: ${reasonOf(error)}\n\nFix or delete ${file}.`);
      }
    });
}

/** Writes a changeset for all packages of a group, in place of one with that name. */
export async function writeWaiting(
  root: string,
  file: string,
  names: readonly string[],
  type: Bump,
  summary: string,
): Promise<void> {
  // The library chooses a random name.
  const name = await writeChangeset({ summary, releases: names.map((name) => ({ name, type })) }, root);
  renameSync(join(root, FOLDER, `${name}.md`), join(root, file));
}
