import type { KnownCatalog } from '../catalog/known-catalog.js';

/** Which code a signal on the wire means, by the status at which it does; `''` where the status does not matter. */
export type Claims = Readonly<Record<string, string>>;

/** That a signal means another code than before, and at which statuses. */
export interface Move {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly at: readonly string[];
}

/** What became of a signal, without what a code tells that came or went as a whole. */
export function movesOf(
  before: Claims = {},
  after: Claims = {},
  catalogs: { readonly before: KnownCatalog; readonly after: KnownCatalog },
): readonly Move[] {
  const moves = new Map<string, Move>();
  for (const at of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const from = before[at];
    const to = after[at];
    if (from === to) continue;
    if (from !== undefined && isOnlyIn(catalogs.before, catalogs.after, from)) continue;
    if (from === undefined && to !== undefined && isOnlyIn(catalogs.after, catalogs.before, to)) continue;
    const id = JSON.stringify([from, to]);
    moves.set(id, { from, to, at: [...(moves.get(id)?.at ?? []), at] });
  }
  return [...moves.values()];
}

function isOnlyIn(one: KnownCatalog, other: KnownCatalog, code: string): boolean {
  return Object.hasOwn(one.errors, code) && !Object.hasOwn(other.errors, code);
}
