import { isDeepStrictEqual } from 'node:util';
import type { ExportedCatalog } from '../exported.js';
import { spellingsIn } from './claims.js';
import { withDialects } from './dialects.js';
import { covers, type Difference, differencesOf, type Path } from './differences.js';
import { factsOf } from './facts.js';
import { type Bump, type MessageId, messages, remedies } from './messages.js';
import { names } from './names.js';
import { changeOf, fill, shown } from './render.js';

/** A difference between two catalogs that a user can notice. */
export type Change = ReturnType<typeof changeFrom>;

/** Differences that one message names. */
interface Group extends Difference {
  /** The last keys of their paths. */
  readonly keys: Path;
}

type Spellings = ReturnType<typeof spellingsIn>;

/** From the largest to the smallest. */
export const bumps: readonly Bump[] = ['major', 'minor', 'patch'];

const texts: Readonly<Record<MessageId, string>> = {
  ...messages.major,
  ...messages.minor,
  ...messages.patch,
};
const namesByPath = Object.entries(names).map(([path, name]) => ({ steps: path.split('.'), name }));

/** Returns what changed between two catalogs for their users; the largest changes first. */
export function compareCatalogs(published: ExportedCatalog, current: ExportedCatalog): readonly Change[] {
  const [before, after] = [withDialects(published), withDialects(current)];
  const found = differencesOf(...factsOf(before, after)).filter(({ isCode, ...values }) => {
    const code = String(values.before ?? values.after);
    // A code that is new or gone as a whole has a message of its own.
    return !isCode || Object.hasOwn(before.errors, code) === Object.hasOwn(after.errors, code);
  });
  const layout = { id: 'layout-changed', steps: [], isCode: false, path: [], before, after } as const;
  const isExplained = found.length > 0 || isDeepStrictEqual(published, current);
  const spellings = spellingsIn(before, after);
  const changes = groupsOf(isExplained ? found : [layout]).map((group) => changeFrom(group, spellings));
  return bumps.flatMap((bump) => changes.filter((change) => change.bump === bump));
}

/** Returns the smallest bump that is large enough for all changes; `undefined` if there are none. */
export function bumpOf(changes: readonly Change[]): Bump | undefined {
  return bumps.find((bump) => changes.some((change) => change.bump === bump));
}

/** Groups the differences that differ only in the last key, if their row has it as `{name+}`. */
function groupsOf(found: readonly Difference[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const difference of found) {
    const { id, path, before, after } = difference;
    const key = JSON.stringify([id, isGrouped(difference) ? path.slice(0, -1) : path, before, after]);
    const keys = [...(groups.get(key)?.keys ?? []), path.at(-1) ?? ''];
    groups.set(key, { ...difference, keys });
  }
  return [...groups.values()];
}

function isGrouped({ steps }: Difference): boolean {
  return steps.at(-1)?.endsWith('+}') === true;
}

function changeFrom(group: Group, spellings: Spellings) {
  const { id, path, before, after } = group;
  const place = (isGrouped(group) ? path.slice(0, -1) : path).join('.');
  const named = namesByPath.findLast(
    ({ steps }) => steps.length <= path.length && covers(steps, path.slice(0, steps.length)),
  );
  const keys = { ...keysOf(named?.steps ?? [], group, spellings), ...keysOf(group.steps, group, spellings) };
  const values = {
    ...keys,
    place,
    it: named === undefined ? shown(path.slice(0, -1).join('.')) : fill(named.name, keys),
    old: before,
    new: after,
    change: changeOf(before, after),
  };
  const message = fill(texts[id], values);
  const remedy = remedies[id];
  return {
    id,
    bump: bumps.find((bump) => id in messages[bump]) ?? 'minor',
    // The place in the facts of the catalog.
    path: place,
    // For the changelog: what is different, and what stops working.
    message: `${message.charAt(0).toUpperCase()}${message.slice(1)}`,
    // For the maintainer: how to get the same without breaking anything.
    ...(remedy === undefined ? {} : { remedy: fill(remedy, values) }),
  };
}

/** The keys of a path by the names that they have in its steps. */
function keysOf(steps: Path, group: Group, spellings: Spellings): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    steps.flatMap((step, index) => {
      const [, name, isGroup] = /^\{(\w+)(\+?)\}$/.exec(step) ?? [];
      if (name === undefined) return [];
      const keys = isGroup === '+' ? group.keys : [group.path[index] ?? ''];
      const written = keys.map((key) =>
        name === 'message' || name === 'wireCode' ? (spellings.get(key) ?? key) : numbered(key),
      );
      return [[name, written.length === 1 ? written[0] : written]];
    }),
  );
}

/** A key that is a number, such as a status, as one. */
function numbered(key: string): string | number {
  return /^\d+$/.test(key) ? Number(key) : key;
}
