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

/** What it means for users, as far as that can be said of a part. */
const LEADS: readonly (readonly [prefix: string, lead: string])[] = [
  ['shapes', 'Bodies are told apart or read differently'],
  ['streams', 'Errors in an event stream are found differently'],
  ['headers.sent', 'The simulator sends other headers'],
  ['headers', 'Headers are read differently'],
];

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
  const where = path.join('.');
  const lead =
    LEADS.find(([prefix]) => where.startsWith(`${prefix}.`))?.[1] ?? 'The exported catalog changed';
  const shown = (value: unknown): string => code(typeof value === 'string' ? value : JSON.stringify(value));
  const now = after === undefined ? 'gone' : shown(after);
  const instead = before === undefined ? '' : ` instead of ${shown(before)}`;
  const sentence = `${lead}: ${code(where)} is now ${now}${instead}.`;
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
