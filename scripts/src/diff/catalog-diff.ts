import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readCurrent } from './catalog/current.js';
import { PUBLISHED, type Published, readPublished } from './catalog/published.js';
import { CATALOG_CHANGESET, faultsOf, summaryOf } from './changeset/catalog-changeset.js';
import { type Group, plannedVersion, readGroup } from './changeset/group.js';
import { readWaiting, writeWaiting } from './changeset/waiting.js';
import { bumpOf, compareCatalogs } from './meaning/compare.js';
import type { Bump, Change } from './meaning/rule.js';
import { Refusal } from './refusal.js';

/** What became of a changeset. */
export type Deed = 'wrote' | 'deleted' | 'kept';

/** What the catalog means for the next version. */
export interface CatalogDiff {
  /** The version whose promises it is compared with; `null` before the first release. */
  readonly since: string | null;
  /** The largest first. */
  readonly changes: readonly Change[];
  readonly bump: Bump | null;
  /** The version to which the waiting changesets lead; `null` where nothing waits. */
  readonly next: string | null;
  readonly changeset: { readonly file: string; readonly deed: Deed } | null;
  /** What a check finds wrong; always empty where it was put right. */
  readonly faults: readonly string[];
}

interface Mode {
  /** Only look: write nothing. */
  readonly check: boolean;
}

const FIRST_CHANGESET = '.changeset/first-release.md';
const FIRST_VERSION = '1.0.0';

/** Compares the catalog with what was promised, and brings its changeset in line or finds what is wrong with it. */
export async function catalogDiff(root: string, mode: Mode): Promise<CatalogDiff> {
  const current = readCurrent(root);
  const published = readPublished(root);
  const group = await readGroup(root);
  if (published === undefined) return firstRelease(root, group, mode);
  refuseOtherVersion(published, group);

  const changes = compareCatalogs(published, current);
  const bump = bumpOf(changes);
  const found = readWaiting(root).find(({ file }) => file === CATALOG_CHANGESET);
  const faults = await faultsOf(found, changes, group);
  const told = { since: published.version, changes, bump: bump ?? null };
  const changeset = (deed: Deed) => ({ file: CATALOG_CHANGESET, deed });
  if (faults.length === 0) {
    const next = (await plannedVersion(root, group)) ?? null;
    return { ...told, next, changeset: bump === undefined ? null : changeset('kept'), faults };
  }
  if (mode.check) return { ...told, next: null, changeset: null, faults };
  if (bump === undefined) rmSync(join(root, CATALOG_CHANGESET));
  else
    await writeWaiting(root, CATALOG_CHANGESET, {
      names: group.names,
      bump,
      summary: summaryOf(changes, bump),
    });
  const next = (await plannedVersion(root, group)) ?? null;
  return { ...told, next, changeset: changeset(bump === undefined ? 'deleted' : 'wrote'), faults: [] };
}

/** Nothing was promised yet: there is nothing to compare, but the first release has to be 1.0.0. */
async function firstRelease(root: string, group: Group, { check }: Mode): Promise<CatalogDiff> {
  if (group.version !== '0.0.0')
    throw new Refusal(
      `${PUBLISHED} is lost: the packages are ${group.version}, so something was promised. ` +
        `Restore it from git: git log --diff-filter=D -- ${PUBLISHED} finds the commit that deleted it.`,
    );
  const told = { since: null, changes: [], bump: 'major' as const, next: FIRST_VERSION };
  const planned = await plannedVersion(root, group);
  if (planned === FIRST_VERSION) {
    const file = readWaiting(root).find(({ releases }) =>
      releases.some(({ type }) => type === 'major'),
    )?.file;
    return { ...told, changeset: { file: file ?? FIRST_CHANGESET, deed: 'kept' }, faults: [] };
  }
  if (check) {
    const fault = `No changeset brings the packages to ${FIRST_VERSION}, which the first release is.`;
    return { ...told, next: planned ?? null, changeset: null, faults: [fault] };
  }
  const summary = 'The first release.';
  await writeWaiting(root, FIRST_CHANGESET, { names: group.names, bump: 'major', summary });
  return { ...told, changeset: { file: FIRST_CHANGESET, deed: 'wrote' }, faults: [] };
}

/** A release writes both; one without the other was made by hand. */
function refuseOtherVersion({ version }: Published, group: Group): void {
  if (version !== group.version)
    throw new Refusal(
      `${PUBLISHED} tells what ${version} promised, but the packages are ${group.version}. ` +
        'Take back what changed the version, and make the release with: pnpm release:version',
    );
}
