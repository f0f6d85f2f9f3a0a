import { parsePath } from '../../../catalog/model/build-tables.js';
import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { exampleValues } from '../../../catalog/model/example-values.js';
import { compare } from '../../../catalog/problem.js';
import type { FieldEntry } from '../../../catalog/schema/field.js';
import { readonlyArray, union } from '../typescript/types.js';

/** A value that a body can contain. */
export interface BodyValue {
  readonly path: readonly string[];
  /** None for an object, whose keys are values of their own. */
  readonly types: readonly string[];
}

const LIST = readonlyArray('Json');

/** The types of conditions and examples; any other is a text of some form. */
const NAMED_TYPES: Readonly<Record<string, readonly string[]>> = {
  null: ['null'],
  number: ['number'],
  boolean: ['boolean'],
  array: [LIST],
  object: [],
};

const FIELD_TYPES: Record<FieldEntry['type'], readonly string[]> = {
  string: ['string'],
  boolean: ['boolean'],
  number: ['number'],
  'string[]': [union('string', readonlyArray('string'))],
  // Issues have many forms: the shapes list the types.
  issues: [],
  json: ['Json'],
};

/**
 * Returns the values that any body can contain: those of all shapes, of which several can have values at the same path,
 * with the types that they have in the examples.
 */
export function commonValues(model: CatalogModel): BodyValue[] {
  const known = valuesOfShapes(model);
  // A value without a type can be anything. Other keys of examples are not documented.
  const paths = new Set(known.filter(({ types }) => types.length > 0).map(({ path }) => path.join()));
  const shown = exampleValues(model.errors)
    .filter(({ path }) => paths.has(path.join()))
    .map(({ path, type }) => ({ path, types: typesNamed(type) }));
  return [...known, ...shown];
}

function valuesOfShapes({ shapes, commonFields }: CatalogModel): BodyValue[] {
  return shapes.flatMap(({ when, messages, codes, types, containers }) => [
    ...Object.entries({ ...when.all, ...when.any }).map(([path, type]) =>
      valueAt(parsePath(path), typesNamed(type)),
    ),
    ...[...messages, ...codes, ...types].map((path) => valueAt(parsePath(path), ['string'])),
    ...Object.values(commonFields).flatMap((field) => fieldValues(field, containers)),
  ]);
}

function typesNamed(type: string): readonly string[] {
  return NAMED_TYPES[type] ?? ['string'];
}

/** Returns a field in each container. */
export function fieldValues({ from = [], type }: FieldEntry, containers: readonly string[]): BodyValue[] {
  return containers.flatMap((container) =>
    [from].flat().map((path) => valueAt([...parsePath(container), ...path.split('.')], FIELD_TYPES[type])),
  );
}

/** The items of a list are not typed. */
function valueAt(path: readonly string[], types: readonly string[]): BodyValue {
  const item = path.findIndex((key) => /^(\*|\d+)$/.test(key));
  return item < 0 ? { path, types } : { path: path.slice(0, item), types: [LIST] };
}

/** Returns the values at a path and below it, with their paths from there. */
export function valuesFrom(values: readonly BodyValue[], start: readonly string[]): BodyValue[] {
  return values
    .filter(({ path }) => start.every((key, index) => path[index] === key))
    .map(({ path, types }) => ({ path: path.slice(start.length), types }));
}

/** Returns the keys of an object, sorted. */
export function keysOf(values: readonly BodyValue[]): string[] {
  return [...new Set(values.flatMap(({ path }) => path.slice(0, 1)))].sort(compare);
}

/** Returns the types of a value, other than that of an object, sorted. */
export function typesOf(values: readonly BodyValue[]): string[] {
  return values
    .filter(({ path }) => path.length === 0)
    .flatMap(({ types }) => types)
    .sort(compare);
}
