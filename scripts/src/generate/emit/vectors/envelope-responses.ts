import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import type { ShapeEntry } from '../../../catalog/schema/shapes.js';
import type { VectorResponse } from './vector-response.js';

/** Returns the envelopes of gateways around errors that ask for different actions, and with unusual parts. */
export function envelopeResponses(model: CatalogModel): VectorResponse[] {
  return model.shapes
    .filter(({ unwrap, via }) => (unwrap ?? via) !== undefined)
    .flatMap((shape) => [
      ...aroundErrors(shape, model),
      ...withUnusualContents(shape),
      ...withHeaders(shape),
    ]);
}

function aroundErrors(shape: ShapeEntry, model: CatalogModel): VectorResponse[] {
  const errors = new Map(model.errors.map((error) => [error.actions[0], error]));
  return [...errors.values()].flatMap((error) => {
    const inner = JSON.stringify({ error: error.message });
    const contents = { json: inner, text: error.message };
    return Object.entries(contents).map(([kind, content]) => ({
      name: `envelope ${shape.name}: ${error.code} as ${kind}`,
      status: error.status < 400 ? 500 : error.status,
      body: envelope(shape, content),
    }));
  });
}

function withUnusualContents(shape: ShapeEntry): VectorResponse[] {
  const contents: Readonly<Record<string, string>> = {
    'a quoted text': '"Words of today."',
    'a list': '[{"id":1},{"error":"Words of today."}]',
    nothing: 'null',
    'a page': '<html><title>Words of today</title></html>',
    'a truncated body': '{"error":"Words of to',
  };
  return Object.entries(contents).map(([kind, content]) => ({
    name: `envelope ${shape.name}: ${kind}`,
    status: 503,
    body: envelope(shape, content, 'OneError: TwoError: Other'),
  }));
}

function withHeaders(shape: ShapeEntry): VectorResponse[] {
  const repeated: Readonly<Record<string, unknown>> = {
    'a number': { 'Retry-After': 17 },
    'a list': { 'retry-after': ['17'] },
    'other values': { 'retry-after': null, 'x-other': {} },
    'a date': { date: 'Thu, 05 Nov 2020 12:00:00 GMT', 'retry-after': 'Thu, 05 Nov 2020 12:00:30 GMT' },
  };
  const path = shape.via?.headers;
  if (path === undefined) return [];
  return Object.entries(repeated).map(([kind, headers]) => ({
    name: `envelope ${shape.name}: headers with ${kind}`,
    status: 503,
    body: placed(new Map([...valuesOf(shape, 'Words of today.'), [path, headers]])),
  }));
}

function envelope(shape: ShapeEntry, content: string, provider?: string): unknown {
  return placed(valuesOf(shape, content, provider));
}

/** Returns the values of an envelope by their paths. */
function valuesOf(
  { when, unwrap, via = {}, wrappers = [] }: ShapeEntry,
  content: string,
  provider = 'Other',
): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [path, type] of Object.entries({ ...when.all, ...when.any })) values.set(path, sampleOf(type));
  if (via.retryAfterSeconds !== undefined) values.set(via.retryAfterSeconds, 12);
  if (unwrap !== undefined) values.set(unwrap, content);
  const wrapped = wrappers[0]?.replace('{provider}', provider).replace('{body}', () => content);
  if (wrapped !== undefined && via.message !== undefined) values.set(via.message, wrapped);
  return values;
}

/** Returns the object that has the values at their paths. */
function placed(values: ReadonlyMap<string, unknown>): unknown {
  const root: Record<string, unknown> = {};
  for (const [path, value] of [...values].sort(([left], [right]) => left.length - right.length)) {
    const keys = path.split('.').slice(1);
    const last = keys.pop();
    let place = root;
    for (const key of keys) place = (place[key] ??= {}) as Record<string, unknown>;
    if (last !== undefined) place[last] = value;
  }
  return root;
}

/** A value of a type that a shape requires. */
function sampleOf(type: string): unknown {
  const samples: Readonly<Record<string, unknown>> = {
    string: 'a text',
    number: 7,
    boolean: false,
    array: [],
    code: 'NOT_READY',
  };
  if (type.startsWith('^')) return type.slice(1);
  return type === 'object' ? {} : samples[type];
}
