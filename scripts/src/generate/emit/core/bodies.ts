import { parsePath } from '../../../catalog/model/build-tables.js';
import type { CatalogModel, ErrorModel } from '../../../catalog/model/catalog-model.js';
import { bodyPartName } from '../../../catalog/model/names.js';
import { compare } from '../../../catalog/problem.js';
import { importTypes, interfaceOf, typeAlias } from '../typescript/declarations.js';
import { type EmittedFile, sourceFile } from '../typescript/source-file.js';
import { generic, objectLines, objectType, union } from '../typescript/types.js';
import {
  addField,
  type BodyNode,
  commonNode,
  copyOf,
  nodeAt,
  nodeType,
  sortedChildren,
} from './body-node.js';

/** The name of the body that all codes share. */
const COMMON_BODY = 'VeniceErrorBody';

/** The objects in the common body that have a name, because codes can add fields to them, by their joined paths. */
type Parts = ReadonlyMap<string, { readonly path: readonly string[]; readonly name: string }>;

/** Emits the documented body of each error, for code that reads the failure of a client. */
export function emitCoreBodies(model: CatalogModel): EmittedFile {
  const common = commonNode(model);
  const parts = partsOf(common, model);
  return sourceFile('packages/errors-core/src/generated/bodies.ts', [
    importTypes('../catalog/extended.js', 'Extended'),
    importTypes('../data/json.js', 'Json'),
    typeAlias(
      COMMON_BODY,
      'The body of a failed request, in any of its documented shapes.',
      partType(common, [], parts),
    ),
    ...[...parts.values()].map(({ path, name }) => ({
      ...typeAlias(
        name,
        `The object in \`${path.join('.')}\` of a body.`,
        partType(nodeAt(common, path), path, parts),
      ),
      isExported: false,
    })),
    ...model.errors.map((error) =>
      typeAlias(
        error.names.body,
        `The body of a failure with \`${error.code}\`.`,
        bodyTypeOf(error, common, parts, model),
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

/** Returns the objects in a body that contain fields. */
function partsOf(root: BodyNode, { shapes }: CatalogModel): Parts {
  const paths = shapes.flatMap(({ containers }) => containers.map(parsePath));
  const containing = paths.filter((path) => {
    const { types, children } = nodeAt(root, path);
    return path.length > 0 && !types.has('Json') && children.size > 0;
  });
  return new Map(containing.map((path) => [path.join(), { path, name: bodyPartName(path) }]));
}

/** Returns the common body with the fields of one error, in the containers of the shapes of its examples. */
function bodyTypeOf(
  { sortedFields, sortedExamples }: ErrorModel,
  common: BodyNode,
  parts: Parts,
  model: CatalogModel,
): string {
  const fields = sortedFields.filter(({ from }) => from !== undefined);
  if (fields.length === 0) return COMMON_BODY;
  const own = copyOf(common);
  const shapes = model.shapes.filter(({ name }) => sortedExamples.some(({ shape }) => shape === name));
  for (const { containers } of shapes) for (const field of fields) addField(own, containers, field);
  return extendedType(COMMON_BODY, own, common, [], parts);
}

/** Returns a part written out; the parts in it are named. All keys are optional: each shape has its own. */
function partType(node: BodyNode, path: readonly string[], parts: Parts): string {
  return objectLines(
    sortedChildren(node).map(([key, child]) => {
      return [key, valueType(child, child, [...path, key], parts), 'optional'];
    }),
  );
}

/** Returns a part by its name, extended with the keys that are not the common ones. */
function extendedType(
  name: string,
  node: BodyNode,
  common: BodyNode,
  path: readonly string[],
  parts: Parts,
): string {
  const own = sortedChildren(node).flatMap(([key, child]) => {
    const counterpart = common.children.get(key);
    if (counterpart !== undefined && nodeType(child) === nodeType(counterpart)) return [];
    return [[key, valueType(child, counterpart, [...path, key], parts), 'optional'] as const];
  });
  return own.length === 0 ? name : generic('Extended', name, objectType(own));
}

function valueType(
  node: BodyNode,
  common: BodyNode | undefined,
  path: readonly string[],
  parts: Parts,
): string {
  const name = parts.get(path.join())?.name;
  if (name === undefined || common === undefined || node.types.has('Json')) return nodeType(node);
  return union(...[...node.types].sort(compare), extendedType(name, node, common, path, parts));
}
