import { parsePath } from '../../../catalog/model/build-tables.js';
import type { CatalogModel, ErrorModel } from '../../../catalog/model/catalog-model.js';
import { bodyPartName } from '../../../catalog/model/names.js';
import { compare } from '../../../catalog/problem.js';
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
export const COMMON_BODY = 'VeniceErrorBody';

/** The objects in the common body that have a name, because codes can add fields to them, by their joined paths. */
type PartNames = ReadonlyMap<string, { readonly path: readonly string[]; readonly name: string }>;

export type CommonBody = ReturnType<typeof commonBody>;

/** Returns the body that all shapes together describe. All keys are optional: each shape has its own. */
export function commonBody(model: CatalogModel) {
  const root = commonNode(model);
  return { root, names: partNames(root, model) };
}

export function commonBodyType({ root, names }: CommonBody): string {
  return partType(root, [], names);
}

/** Returns the named objects in the common body. */
export function bodyParts({ root, names }: CommonBody) {
  return [...names.values()].map(({ path, name }) => {
    return { path, name, type: partType(nodeAt(root, path), path, names) };
  });
}

/** Returns the common body with the fields of one error, in the containers of the shapes of its examples. */
export function bodyTypeOf(
  { sortedFields, sortedExamples }: ErrorModel,
  { root, names }: CommonBody,
  model: CatalogModel,
): string {
  const fields = sortedFields.filter(({ from }) => from !== undefined);
  if (fields.length === 0) return COMMON_BODY;
  const own = copyOf(root);
  const shapes = model.shapes.filter(({ name }) => sortedExamples.some(({ shape }) => shape === name));
  for (const { containers } of shapes) for (const field of fields) addField(own, containers, field);
  return extendedType(COMMON_BODY, own, root, [], names);
}

/** Returns the names of the objects that contain fields. */
function partNames(root: BodyNode, { shapes }: CatalogModel): PartNames {
  const names = new Map<string, { path: readonly string[]; name: string }>();
  for (const container of shapes.flatMap(({ containers }) => containers)) {
    const path = parsePath(container);
    const { types, children } = nodeAt(root, path);
    if (path.length === 0 || types.has('Json') || children.size === 0) continue;
    names.set(path.join(), { path, name: bodyPartName(path) });
  }
  return names;
}

/** Returns a part written out; the parts in it are named. */
function partType(node: BodyNode, path: readonly string[], names: PartNames): string {
  return objectLines(
    sortedChildren(node).map(([key, child]) => {
      return [key, valueType(child, child, [...path, key], names), 'optional'];
    }),
  );
}

/** Returns a part by its name, extended with the keys that are not the common ones. */
function extendedType(
  name: string,
  node: BodyNode,
  common: BodyNode,
  path: readonly string[],
  names: PartNames,
): string {
  const own = sortedChildren(node).flatMap(([key, child]) => {
    const counterpart = common.children.get(key);
    if (counterpart !== undefined && nodeType(child) === nodeType(counterpart)) return [];
    return [[key, valueType(child, counterpart, [...path, key], names), 'optional'] as const];
  });
  return own.length === 0 ? name : generic('Extended', name, objectType(own));
}

function valueType(
  node: BodyNode,
  common: BodyNode | undefined,
  path: readonly string[],
  names: PartNames,
): string {
  const name = names.get(path.join())?.name;
  if (name === undefined || common === undefined || node.types.has('Json')) return nodeType(node);
  return union(...[...node.types].sort(compare), extendedType(name, node, common, path, names));
}
