import { parsePath } from '../../../catalog/model/build-tables.js';
import type { CatalogModel, ErrorModel } from '../../../catalog/model/catalog-model.js';
import { compare } from '../../../catalog/problem.js';
import type { FieldEntry } from '../../../catalog/schema/field.js';
import { objectType, readonlyArray, union } from '../types.js';

/** A key of a body: the types its value can have, and its keys. */
interface BodyNode {
  readonly types: Set<string>;
  readonly children: Map<string, BodyNode>;
}

const JSON_TYPES = {
  string: 'string',
  code: 'string',
  number: 'number',
  boolean: 'boolean',
  array: readonlyArray('Json'),
} as const;

const FIELD_TYPES: Record<Exclude<FieldEntry['type'], 'issues'>, string> = {
  string: 'string',
  boolean: 'boolean',
  number: 'number',
  'string[]': union('string', readonlyArray('string')),
  json: 'Json',
};

/** Returns the type of a body in any shape. Every key is optional, because each shape has its own. */
export function bodyType(model: CatalogModel): string {
  return nodeType(commonNode(model));
}

/** Adds the fields of one error, in the containers of the shapes that its examples have. */
export function bodyTypeOf({ sortedFields, sortedExamples }: ErrorModel, model: CatalogModel): string {
  const fields = sortedFields.filter(({ from }) => from !== undefined);
  if (fields.length === 0) return 'VeniceErrorBody';
  const root = commonNode(model);
  const shapes = model.shapes.filter(({ name }) => sortedExamples.some(({ shape }) => shape === name));
  for (const { containers } of shapes) for (const field of fields) addField(root, containers, field);
  return nodeType(root);
}

function commonNode({ shapes, commonFields }: CatalogModel): BodyNode {
  const root = newNode();
  for (const { when, messages, codes, types, containers } of shapes) {
    for (const [path, type] of Object.entries({ ...when.all, ...when.any })) {
      const node = nodeAt(root, parsePath(path));
      if (type !== 'object') node.types.add(JSON_TYPES[type]);
    }
    for (const path of [...messages, ...codes, ...types]) nodeAt(root, parsePath(path)).types.add('string');
    for (const field of Object.values(commonFields)) addField(root, containers, field);
  }
  return root;
}

function newNode(): BodyNode {
  return { types: new Set(), children: new Map() };
}

function nodeAt(root: BodyNode, path: readonly string[]): BodyNode {
  let node = root;
  for (const key of path) {
    const child = node.children.get(key) ?? newNode();
    node.children.set(key, child);
    node = child;
  }
  return node;
}

function addField(root: BodyNode, containers: readonly string[], { from = [], type }: FieldEntry): void {
  for (const container of containers) {
    for (const path of [from].flat()) {
      const node = nodeAt(root, [...parsePath(container), ...path.split('.')]);
      // Issues have many forms: the shapes list their types.
      if (type !== 'issues') node.types.add(FIELD_TYPES[type]);
    }
  }
}

function nodeType({ types, children }: BodyNode): string {
  // No shape describes it further.
  if (types.has('Json') || (types.size === 0 && children.size === 0)) return 'Json';
  const below = [...children].sort(([left], [right]) => compare(left, right));
  const object = objectType(below.map(([key, child]) => [key, nodeType(child), 'optional']));
  return union(...[...types].sort(compare), ...(below.length === 0 ? [] : [object]));
}
