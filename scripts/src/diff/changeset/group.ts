import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@changesets/config';
import getReleasePlan from '@changesets/get-release-plan';
import { z } from 'zod';
import { reasonOf, Refusal } from '../refusal.js';

/** The packages that are published under one version. */
export interface Group {
  readonly names: readonly string[];
  readonly version: string;
}

/** The package that publishes the catalog. */
const CORE = 'packages/errors-core/package.json';

const CONFIG = '.changeset/config.json';

const manifest = z.object({ name: z.string(), version: z.string() });

/** Reads the fixed group of the package that publishes the catalog. */
export async function readGroup(root: string): Promise<Group> {
  const { name, version } = manifest.parse(JSON.parse(readFileSync(join(root, CORE), 'utf8')));
  const { fixed } = await read(root).catch((error: unknown) => {
    throw new Refusal('changesets-unreadable', `${CONFIG}: ${reasonOf(error)}`);
  });
  const names = fixed.find((group) => group.includes(name));
  if (names === undefined)
    throw new Refusal('group-missing', `${CONFIG}: no group under "fixed" has ${name}; add it.`);
  return { names: [...names].sort(), version };
}

/** Returns the version that the waiting changesets bring the whole group to; `undefined` if there are none. */
export async function plannedVersion(root: string, { names }: Group): Promise<string | undefined> {
  const { releases } = await getReleasePlan(root).catch((error: unknown) => {
    throw new Refusal('changesets-unreadable', `.changeset: ${reasonOf(error)}`);
  });
  const planned = new Set(
    names.map(
      (name) => releases.find((release) => release.name === name && release.type !== 'none')?.newVersion,
    ),
  );
  return planned.size === 1 ? [...planned][0] : undefined;
}
