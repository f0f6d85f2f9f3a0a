import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import parseChangeset from '@changesets/parse';
import writeChangeset from '@changesets/write';
import type { Bump } from '../meaning/rule.js';
import { reasonOf, Refusal } from '../refusal.js';

const FOLDER = '.changeset';

/** A change that waits for the next release. */
export interface Waiting {
  /** From the root of the repository. */
  readonly file: string;
  readonly summary: string;
  readonly releases: readonly { readonly name: string; readonly type: Bump | 'none' }[];
}

/** Reads every changeset; refused, by its name, where one cannot be read. */
export function readWaiting(root: string): readonly Waiting[] {
  return readdirSync(join(root, FOLDER))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => {
      const file = `${FOLDER}/${name}`;
      try {
        return { file, ...parseChangeset(readFileSync(join(root, file), 'utf8')) };
      } catch (error) {
        throw new Refusal(`${file}: ${reasonOf(error)}\n\nMend or delete ${file}.`);
      }
    });
}

/** Writes a changeset for all these packages, in place of one that is there. */
export async function writeWaiting(
  root: string,
  file: string,
  { names, bump, summary }: { names: readonly string[]; bump: Bump; summary: string },
): Promise<void> {
  const releases = names.map((name) => ({ name, type: bump }));
  // It gives the file a name of its own making.
  const name = await writeChangeset({ summary, releases }, root);
  renameSync(join(root, FOLDER, `${name}.md`), join(root, file));
}
