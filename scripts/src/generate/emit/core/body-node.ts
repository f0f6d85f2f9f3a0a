import { parsePath } from '../../../catalog/model/build-tables.js';
import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { compare } from '../../../catalog/problem.js';
import type { FieldEntry } from '../../../catalog/schema/field.js';
import { objectType, readonlyArray, union } from '../typescript/types.js';

/** One key of a body: the types that its value can have, and the keys below it. */
export interface BodyNode {
  readonly types: Set<string>;
  readonly children: Map<string, BodyNode>;
}

/** A type without a row is a text of some form. */
const JSON_TYPES: Readonly<Record<string, string>> = {
  number: 'number',
  boolean: 'boolean',
  array: readonlyArray('Json'),
};

const FIELD_TYPES: Record<Exclude<FieldEntry['type'], 'issues'>, string> = {
  string: 'string',
  boolean: 'boolean',
  number: 'number',
  'string[]': union('string', readonlyArray('string')),
  json: 'Json',
};

/** Returns the tree of the body that all shapes together describe. */
export function commonNode({ shapes, commonFields }: CatalogModel): BodyNode {
  const root = newNode();
  for (const { when, messages, codes, types, containers } of shapes) {
    for (const [path, type] of Object.entries({ ...when.all, ...when.any })) {
      const node = nodeAt(root, parsePath(path));
      if (type !== 'object') node.types.add(JSON_TYPES[type] ?? 'string');
    }
    for (const path of [...messages, ...codes, ...types]) nodeAt(root, parsePath(path)).types.add('string');
    for (const field of Object.values(commonFields)) addField(root, containers, field);
  }
  return root;
}

function newNode(): BodyNode {
  return { types: new Set(), children: new Map() };
}

/** Returns a copy to which fields can be added. */
export function copyOf({ types, children }: BodyNode): BodyNode {
  return {
    types: new Set(types),
    children: new Map([...children].map(([key, child]) => [key, copyOf(child)])),
  };
}

/** Returns the node at a path, which is added if it is absent. */
export function nodeAt(root: BodyNode, path: readonly string[]): BodyNode {
  let node = root;
  for (const key of path) {
    // The items of a list are not typed.
    if (/^(\*|\d+)$/.test(key)) {
      node.types.add(readonlyArray('Json'));
      return newNode();
    }
    const child = node.children.get(key) ?? newNode();
    node.children.set(key, child);
    node = child;
  }
  return node;
}

/** Adds a field in each container. */
export function addField(
  root: BodyNode,
  containers: readonly string[],
  { from = [], type }: FieldEntry,
): void {
  for (const container of containers) {
    for (const path of [from].flat()) {
      const node = nodeAt(root, [...parsePath(container), ...path.split('.')]);
      // Issues have many forms: the shapes list the types.
      if (type !== 'issues') node.types.add(FIELD_TYPES[type]);
    }
  }
}

/** Returns the whole type of a node. */
export function nodeType(node: BodyNode): string {
  const { types, children } = node;
  // No shape restricts the value.
  if (types.has('Json') || (types.size === 0 && children.size === 0)) return 'Json';
  const object = objectType(sortedChildren(node).map(([key, child]) => [key, nodeType(child), 'optional']));
  return union(...[...types].sort(compare), ...(children.size === 0 ? [] : [object]));
}

export function sortedChildren({ children }: BodyNode): [string, BodyNode][] {
  return [...children].sort(([left], [right]) => compare(left, right));
}
