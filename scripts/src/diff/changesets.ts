import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@changesets/config';
import getReleasePlan from '@changesets/get-release-plan';
import parseChangeset from '@changesets/parse';
import writeChangeset from '@changesets/write';
import { z } from 'zod';
import { readJson } from '../workspace/read-json.js';
import { reasonOf, Refusal } from '../workspace/refusal.js';
import type { Bump } from './meaning/messages.js';

/** The packages that are published under one version. */
export type Group = Awaited<ReturnType<typeof readGroup>>;

/** A changeset that waits for the next release. */
export interface Waiting {
  /** From the root of the repository. */
  readonly file: string;
  readonly summary: string;
  readonly releases: readonly { readonly name: string; readonly type: Bump | 'none' }[];
}

const FOLDER = '.changeset';
const CONFIG = `${FOLDER}/config.json`;

/** The package that publishes the catalog. */
const CORE = 'packages/errors-core/package.json';

const manifest = z.object({ name: z.string(), version: z.string() });

/** Reads the fixed group of the package that publishes the catalog. */
export async function readGroup(root: string) {
  const { name, version } = await readJson(join(root, CORE), manifest);
  const { fixed } = await read(root).catch((error: unknown) => {
    throw new Refusal('changesets-unreadable', `${CONFIG}: ${reasonOf(error)}`);
  });
  const names = fixed.find((group) => group.includes(name));
  if (names === undefined)
    throw new Refusal('group-missing', `${CONFIG}: no group under "fixed" has ${name}; add it.`);
  return { names: names.toSorted(), version };
}

/** Returns the version that the waiting changesets bring the whole group to; `undefined` if there are none. */
export async function plannedVersion(root: string, { names }: Group): Promise<string | undefined> {
  const { releases } = await getReleasePlan(root).catch((error: unknown) => {
    throw new Refusal('changesets-unreadable', `${FOLDER}: ${reasonOf(error)}`);
  });
  const due = releases.filter(({ type }) => type !== 'none');
  const planned = new Set(names.map((name) => due.find((release) => release.name === name)?.newVersion));
  return planned.size === 1 ? [...planned][0] : undefined;
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
  { names }: Group,
  type: Bump,
  summary: string,
) {
  // The library chooses a random name.
  const name = await writeChangeset({ summary, releases: names.map((name) => ({ name, type })) }, root);
  renameSync(join(root, FOLDER, `${name}.md`), join(root, file));
}
