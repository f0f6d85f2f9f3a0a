import { type Document, isCollection, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { DocumentPath } from '../../catalog/place.js';

const LINE = 110;

/** Appends a map to a list, in braces if it fits a line. */
export function append(document: Document, list: YAMLSeq, item: Readonly<Record<string, unknown>>): void {
  list.add(document.createNode(item, { flow: JSON.stringify(item).length <= LINE }));
}

/** Returns the map at a path. */
export function mapAt(document: Document, path: DocumentPath): YAMLMap {
  const map = document.getIn(path);
  if (!isMap(map)) throw new TypeError(`${path.join('.')} is not a map`);
  return map;
}

/** Returns the position of a key in a map; -1 for none. */
export function indexOf({ items }: YAMLMap, key: string): number {
  return items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Returns a list of an entry, one item per line. A missing one is added: `wire` before the source, others at the end. */
export function listIn(document: Document, entry: YAMLMap, path: readonly [string, ...string[]]): YAMLSeq {
  const [key, ...inner] = path;
  if (!entry.has(key)) {
    const source = indexOf(entry, 'source');
    const pair = document.createPair(key, inner.length === 0 ? [] : {});
    entry.items.splice(key === 'wire' && source >= 0 ? source : entry.items.length, 0, pair);
  }
  if (!entry.hasIn(path)) entry.setIn(path, document.createNode([]));
  const list = entry.getIn(path);
  if (!isSeq(list)) throw new TypeError(`${path.join('.')} is not a list`);
  for (const parent of [entry.get(key), list]) if (isCollection(parent)) parent.flow = false;
  return list;
}
