import { type ExportedCatalog, exportedCatalog, exportedOf } from '../../../src/diff/exported.js';
import { smallCatalog } from '../../catalog/support/small-catalog.js';

/** A value for a place, with the keys to it between ` / `. `undefined` removes what is there. */
export type Edit = readonly [place: string, value: unknown];

/** Returns an exported catalog with some values changed. */
export function edited(catalog: ExportedCatalog, ...edits: readonly Edit[]): ExportedCatalog {
  return exportedCatalog.parse(
    edits.reduce<unknown>((value, [place, to]) => withValue(value, place.split(' / '), to), catalog),
  );
}

/** Returns what is at a place. */
export function valueAt(catalog: ExportedCatalog, place: string): unknown {
  return place.split(' / ').reduce<unknown>((inside, key) => Object(inside)[key], catalog);
}

function withValue(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  const inside = withValue(Object(value)[key], rest, to);
  if (Array.isArray(value)) return value.toSpliced(Number(key), 1, ...(inside === undefined ? [] : [inside]));
  const { [key]: _, ...others } = Object(value);
  return inside === undefined ? others : { ...others, [key]: inside };
}

/** The small catalog with at least one fact of each kind that a rule knows. */
export const fullCatalog = edited(
  exportedOf(smallCatalog),
  ['errors / MODEL_OVERLOADED / routes / GET /models', { source: 'wire', remedy: 'Ask again.' }],
  ['errors / MODEL_OVERLOADED / charged / routes / GET /models', { call: 'maybe', source: 'wire' }],
  [
    'errors / MODEL_OVERLOADED / fields / queue',
    {
      from: ['queue', 'depth'],
      header: 'x-queue',
      type: 'number',
      summary: 'How many wait.',
      source: 'wire',
    },
  ],
  ['errors / MODEL_OVERLOADED / wire / messages / 0', { text: '{queue} of {depth} wait', source: 'wire' }],
  ['errors / MODEL_OVERLOADED / wire / messages / 0 / statuses', [429, 503]],
  ['errors / MODEL_OVERLOADED / wire / messages / 0 / details', { shared: true }],
  ['errors / MODEL_OVERLOADED / wire / messages / 0 / waitSeconds', 5],
  ['errors / MODEL_OVERLOADED / wire / messages / 0 / actions', ['wait', 'change-request']],
  ['errors / MODEL_NOT_FOUND / fields / suggestions / values', ['llama']],
  [
    'routes / GET /models',
    {
      source: 'wire',
      billing: { charged: 'free', source: 'wire' },
      statuses: [500],
      codes: [{ status: 404, code: 'INVALID_REQUEST', source: 'wire' }],
      terminal: [{ status: 500, actions: ['submit-again'], remedy: 'Ask anew.', source: 'wire' }],
    },
  ],
  ['headers / singleUse / 0', { header: 'sign-in-with-x', source: 'wire' }],
  ['shapes / 0 / schemas', ['StandardError']],
  ['streams / events / 0 / note', 'Since May.'],
  ['headers / requestId / 1', { header: 'x-request-id', source: 'wire' }],
  ['headers / waits / 1', { header: 'retry-after-ms', unit: 'milliseconds', source: 'wire' }],
);
