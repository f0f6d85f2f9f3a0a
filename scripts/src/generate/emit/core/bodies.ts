import { parsePath } from '../../../catalog/model/build-tables.js';
import type { CatalogModel, ErrorModel } from '../../../catalog/model/catalog-model.js';
import { bodyPartName } from '../../../catalog/model/names.js';
import { importTypes, interfaceOf, typeAlias } from '../typescript/declarations.js';
import { type EmittedFile, sourceFile } from '../typescript/source-file.js';
import { generic, objectLines, objectType, type Property, union } from '../typescript/types.js';
import { type BodyValue, commonValues, fieldValues, keysOf, typesOf, valuesFrom } from './body-values.js';

/** An object of the body in which fields are looked up. */
interface Container {
  readonly path: readonly string[];
  readonly name: string;
  /** What it can contain, whatever the code is. */
  readonly values: readonly BodyValue[];
}

const BODY = 'VeniceErrorBody';
/** The type parameter for the fields of a code, which can be in each container. */
const OWN = 'Own';

/** Emits the documented body of each error, for code that reads the failure of a client. */
export function emitCoreBodies(model: CatalogModel): EmittedFile {
  const containers = containersOf(model);
  return sourceFile('packages/errors-core/src/generated/bodies.ts', [
    importTypes('../catalog/extended.js', 'Extended'),
    importTypes('../data/json.js', 'Json'),
    ...containers.map((container) => declarationOf(container, containers)),
    interfaceOf(
      'VeniceErrorBodyByCode',
      'The body of each code.',
      [],
      model.errors.map((error) => [error.code, bodyOf(error, containers)]),
    ),
  ]);
}

/** Returns the whole body, and the objects in it that have fields. */
function containersOf(model: CatalogModel): Container[] {
  const common = commonValues(model);
  const paths = new Set(['$', ...model.shapes.flatMap(({ containers }) => containers)]);
  return [...paths]
    .map(parsePath)
    .map((path) => ({
      path,
      name: path.length === 0 ? BODY : bodyPartName(path),
      values: valuesFrom(common, path),
    }))
    .filter(({ values }) => isObject(values));
}

function declarationOf({ path, name, values }: Container, containers: readonly Container[]) {
  const isBody = name === BODY;
  const description = isBody
    ? 'The body of a failed request, in any of its documented shapes.'
    : `The object in \`${path.join('.')}\` of a body.`;
  const properties = keysOf(values).map((key) => {
    const inner = containers.find((each) => each.path.join() === [...path, key].join());
    const found = valuesFrom(values, [key]);
    return optional(key, inner ? union(...typesOf(found), generic(inner.name, OWN)) : typeOf(found));
  });
  const type = generic('Extended', objectLines(properties), OWN);
  const typeParameters = [isBody ? { name: OWN, default: 'unknown' } : OWN];
  return { ...typeAlias(name, description, type), isExported: isBody, typeParameters };
}

/** Returns the body of one error. The type of a field that other errors have too allows the values of all. */
function bodyOf({ sortedFields }: ErrorModel, containers: readonly Container[]): string {
  const own = sortedFields.flatMap((field) => fieldValues(field, ['$']));
  const all = [...containers.flatMap(({ values }) => values), ...own];
  const properties = keysOf(own).map((key) => optional(key, typeOf(valuesFrom(all, [key]))));
  return properties.length === 0 ? BODY : generic(BODY, objectType(properties));
}

function isObject(values: readonly BodyValue[]): boolean {
  return keysOf(values).length > 0 && !typesOf(values).includes('Json');
}

/** Returns a type with everything in it. */
function typeOf(values: readonly BodyValue[]): string {
  const types = typesOf(values);
  // No shape restricts the value.
  if (types.includes('Json') || (types.length === 0 && !isObject(values))) return 'Json';
  const properties = keysOf(values).map((key) => optional(key, typeOf(valuesFrom(values, [key]))));
  return union(...types, ...(properties.length === 0 ? [] : [objectType(properties)]));
}

/** Each shape has keys of its own. */
function optional(key: string, type: string): Property {
  return [key, type, 'optional'];
}
