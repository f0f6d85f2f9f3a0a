import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../workspace/refusal.js';
import { CATALOG_CHANGESET, type Fault, faultsOf, summaryOf } from './catalog-changeset.js';
import { type Group, plannedVersion, readGroup, readWaiting, writeWaiting } from './changesets.js';
import { readExported } from './exported.js';
import { bumpOf, type Change, compareCatalogs } from './meaning/compare.js';
import type { Bump } from './meaning/messages.js';
import { PUBLISHED, type Published, readPublished } from './published.js';

/** What the catalog means for the next version. */
export interface CatalogDiff {
  /** The version it is compared with; `null` before the first release. */
  readonly since: string | null;
  /** The largest first. */
  readonly changes: readonly Change[];
  readonly bump: Bump | null;
  /** The version that the waiting changesets lead to; `null` if there are none. */
  readonly next: string | null;
  /** The changeset of the changes, and what the command did to it. */
  readonly changeset: { readonly file: string; readonly deed: 'wrote' | 'deleted' | 'kept' } | null;
  /** What a check found wrong; empty without a check, which repairs it. */
  readonly faults: readonly Fault[];
}

const FIRST_CHANGESET = '.changeset/first-release.md';
const FIRST_VERSION = '1.0.0';

/**
 * Compares the catalog with the last release, and repairs its changeset. A check writes nothing, and lists what is wrong
 * with it.
 */
export async function catalogDiff(
  root: string,
  { check }: { readonly check: boolean },
): Promise<CatalogDiff> {
  const current = readExported(root);
  const published = readPublished(root);
  const group = await readGroup(root);
  if (published === undefined) return firstRelease(root, group, check);
  refuseOtherVersion(published, group);

  const changes = compareCatalogs(published.catalog, current);
  const bump = bumpOf(changes);
  const found = readWaiting(root).find(({ file }) => file === CATALOG_CHANGESET);
  const faults = await faultsOf(found, changes, group);
  const compared = { since: published.version, changes, bump: bump ?? null };
  if (check && faults.length > 0) return { ...compared, next: null, changeset: null, faults };
  if (faults.length > 0) {
    if (bump === undefined) rmSync(join(root, CATALOG_CHANGESET));
    else await writeWaiting(root, CATALOG_CHANGESET, group, bump, summaryOf(changes, bump));
  }
  const deed = faults.length === 0 ? 'kept' : bump === undefined ? 'deleted' : 'wrote';
  return {
    ...compared,
    next: (await plannedVersion(root, group)) ?? null,
    changeset: deed === 'kept' && bump === undefined ? null : { file: CATALOG_CHANGESET, deed },
    faults: [],
  };
}

/** There is nothing to compare yet, but the first release has to be 1.0.0. */
async function firstRelease(root: string, group: Group, check: boolean): Promise<CatalogDiff> {
  if (group.version !== '0.0.0')
    throw new Refusal(
      'published-missing',
      `${PUBLISHED} is missing, but packages are at ${group.version}. ` +
        `Restore it from git: git log --diff-filter=D -- ${PUBLISHED} finds the commit that deleted it.`,
    );
  const first = { since: null, changes: [], bump: 'major' as const, next: FIRST_VERSION, faults: [] };
  const majors = readWaiting(root).filter(({ releases }) => releases.some(({ type }) => type === 'major'));
  const [{ file, summary } = { file: FIRST_CHANGESET, summary: 'The first release.' }] = majors;
  const listed = majors.flatMap(({ releases }) => releases.map(({ name }) => name));
  // `fixed` raises them all, but the changelog of a package has only the changesets that list it. A release adds them.
  const missing = group.names.filter((name) => !listed.includes(name));
  if (missing.length === 0 || (check && majors.length > 0))
    return { ...first, changeset: { file, deed: 'kept' } };
  if (check) {
    const message = `No changeset brings the packages to ${FIRST_VERSION}, the first release.`;
    const faults = [{ id: 'first-release-missing', message }];
    return { ...first, next: null, changeset: null, faults };
  }
  await writeWaiting(root, file, group, 'major', summary);
  return { ...first, changeset: { file, deed: 'wrote' } };
}

/** A release writes both; one without the other was made by hand. */
function refuseOtherVersion({ version }: Published, group: Group): void {
  if (version !== group.version)
    throw new Refusal(
      'version-mismatch',
      `${PUBLISHED} has the catalog of ${version}, but packages are at ${group.version}. ` +
        'Undo the change of the version, and make the release with: pnpm release:version',
    );
}
