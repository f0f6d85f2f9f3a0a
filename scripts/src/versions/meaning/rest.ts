import { isDeepStrictEqual } from 'node:util';
import type { CatalogRecord } from '../catalog/known-catalog.js';
import { code } from '../text.js';
import type { Change } from './rule.js';

/** A place in the two exports, and what of it the rules know. */
interface Place {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
  readonly known: readonly unknown[];
}

/** Everything in two exports that no rule knows, leaf by leaf: nothing may change unnoticed. */
export function compareRest(before: CatalogRecord, after: CatalogRecord): readonly Change[] {
  return differences({ path: [], before: before.raw, after: after.raw, known: [before.known, after.known] });
}

function differences(place: Place): readonly Change[] {
  const before = keyed(place.before);
  const after = keyed(place.after);
  if (before === undefined || after === undefined) return leafDifference(place);
  const known = place.known.map(keyed);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    differences({
      path: [...place.path, key],
      before: before[key],
      after: after[key],
      known: known.map((side) => side?.[key]),
    }),
  );
}

function leafDifference({ path, before, after, known }: Place): readonly Change[] {
  if (known.some((value) => value !== undefined) || isDeepStrictEqual(before, after)) return [];
  const where = code(path.join('.'));
  const shown = (value: unknown): string => code(typeof value === 'string' ? value : JSON.stringify(value));
  const sentence =
    after === undefined
      ? `${where} of the exported catalog is gone; it was ${shown(before)}.`
      : `${where} of the exported catalog is now ${shown(after)}${before === undefined ? '' : ` instead of ${shown(before)}`}.`;
  return [{ kind: 'rest', bump: 'minor', sentence }];
}

/** An object, or a list whose items have names, by key. */
function keyed(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!Array.isArray(value)) return isObject(value) ? value : undefined;
  const named = value.flatMap((item: unknown) => {
    const name = nameOf(item);
    return name === undefined ? [] : [[name, item] as const];
  });
  const object = Object.fromEntries(named);
  return Object.keys(object).length === value.length ? object : undefined;
}

/** What tells an item of a list from the others of its list. */
function nameOf(item: unknown): string | undefined {
  if (!isObject(item)) return undefined;
  const { header, value } = item;
  if (typeof header === 'string') return typeof value === 'string' ? `${header}: ${value}` : header;
  const name = ['name', 'path', 'text', 'code', 'status'].map((key) => item[key]).find(isName);
  return name === undefined ? undefined : String(name);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isName = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';
