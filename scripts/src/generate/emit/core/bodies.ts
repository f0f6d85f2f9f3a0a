import { parsePath } from '../../../catalog/model/build-tables.js';
import type { CatalogModel, ErrorModel } from '../../../catalog/model/catalog-model.js';
import { bodyPartName } from '../../../catalog/model/names.js';
import { importTypes, interfaceOf, typeAlias } from '../typescript/declarations.js';
import { type EmittedFile, sourceFile } from '../typescript/source-file.js';
import { generic, literalType, objectLines, objectType, type Property, union } from '../typescript/types.js';
import { type BodyValue, commonValues, fieldValues, keysOf, typesOf, valuesFrom } from './body-values.js';

/** The body that all codes share. */
interface CommonBody {
  readonly values: readonly BodyValue[];
  /** The objects that have a name, because codes can add fields to them. The first one is the whole body. */
  readonly parts: readonly { readonly path: readonly string[]; readonly name: string }[];
}

/** Emits the documented body of each error, for code that reads the failure of a client. */
export function emitCoreBodies(model: CatalogModel): EmittedFile {
  const common = commonBody(model);
  return sourceFile('packages/errors-core/src/generated/bodies.ts', [
    importTypes('../catalog/extended.js', 'Extended'),
    importTypes('../data/json.js', 'Json'),
    ...common.parts.map(({ path, name }, index) => {
      const isExported = index === 0;
      const description = isExported
        ? 'The body of a failed request, in any of its documented shapes.'
        : `The object in \`${path.join('.')}\` of a body.`;
      return { ...typeAlias(name, description, writtenOut(path, common)), isExported };
    }),
    ...model.errors.map((error) =>
      typeAlias(
        error.names.body,
        `The body of a failure with \`${error.code}\`.`,
        typeAt([], common, ownValues(error, model)),
      ),
    ),
    interfaceOf(
      'VeniceErrorBodyByCode',
      'The body of each code.',
      [],
      model.errors.map(({ code, names }) => [code, names.body]),
    ),
  ]);
}

function commonBody(model: CatalogModel): CommonBody {
  const values = commonValues(model);
  const parts = [...new Set(model.shapes.flatMap(({ containers }) => containers))]
    .map(parsePath)
    .filter((path) => path.length > 0 && isObject(valuesFrom(values, path)))
    .map((path) => ({ path, name: bodyPartName(path) }));
  return { values, parts: [{ path: [], name: 'VeniceErrorBody' }, ...parts] };
}

function isObject(values: readonly BodyValue[]): boolean {
  return keysOf(values).length > 0 && !typesOf(values).includes('Json');
}

/** Returns an object of the common body; the objects in it that have a name are not written out. */
function writtenOut(path: readonly string[], common: CommonBody): string {
  const keys = keysOf(valuesFrom(common.values, path));
  return objectLines(keys.map((key) => optional(key, typeAt([...path, key], common))));
}

/** Returns the fields of one error, in the containers of the shapes of its examples. */
function ownValues({ sortedFields, sortedExamples }: ErrorModel, { shapes }: CatalogModel): BodyValue[] {
  return shapes
    .filter(({ name }) => sortedExamples.some(({ shape }) => shape === name))
    .flatMap(({ containers }) => sortedFields.flatMap((field) => fieldValues(field, containers)));
}

/** Returns the type at a path of the common body, or of that with the values of a code. */
function typeAt(path: readonly string[], common: CommonBody, own: readonly BodyValue[] = []): string {
  const values = valuesFrom([...common.values, ...own], path);
  const part = common.parts.find((each) => each.path.join() === path.join());
  if (part === undefined || !isObject(values)) return typeOf(values);
  const added = keysOf(valuesFrom(own, path)).flatMap((key) => {
    const type = typeAt([...path, key], common, own);
    return type === typeAt([...path, key], common) ? [] : [optional(key, type)];
  });
  return union(
    ...typesOf(values),
    added.length === 0 ? part.name : generic('Extended', part.name, objectType(added)),
  );
}

/** Returns a type with everything in it. */
function typeOf(values: readonly BodyValue[]): string {
  const types = typesOf(values);
  if (values.length === 0) return literalType();
  // No shape restricts the value.
  if (types.includes('Json') || (types.length === 0 && !isObject(values))) return 'Json';
  const properties = keysOf(values).map((key) => optional(key, typeOf(valuesFrom(values, [key]))));
  return union(...types, ...(properties.length === 0 ? [] : [objectType(properties)]));
}

/** Each shape has keys of its own. */
function optional(key: string, type: string): Property {
  return [key, type, 'optional'];
}
