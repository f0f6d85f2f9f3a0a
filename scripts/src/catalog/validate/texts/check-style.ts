import { isAlias, isCollection, isScalar, type Scalar, visit } from 'yaml';
import type { CatalogDocument, DocumentPath } from '../../document.js';
import type { Problem } from '../../problem.js';

/** Keys whose values are prose or messages. */
const TEXT_KEYS = new Set<PropertyKey | undefined>([
  'message',
  'summary',
  'remedy',
  'text',
  'note',
  'userMessage',
]);
const QUOTED = new Set(['QUOTE_DOUBLE', 'QUOTE_SINGLE']);

/** Checks that texts are quoted, and that there are no anchors and no merge keys. */
export function checkStyle(document: CatalogDocument): Problem[] {
  const problems: Problem[] = [];
  // A text at the top is not a catalog file.
  if (!isCollection(document.document.contents)) return problems;
  visit(document.document, {
    Node(position, node, ancestors) {
      const path = keysOf([...ancestors, node]);
      if (isAlias(node) || node.anchor !== undefined) {
        problems.push(document.problem('anchor', {}, path));
      }
      if (isScalar(node) && position !== 'key' && needsQuotes(node, path)) {
        const name = path.findLast((key) => typeof key === 'string');
        problems.push(document.problem('unquoted-text', { name: String(name) }, path));
      }
    },
    Pair(_, pair, ancestors) {
      if (isScalar(pair.key) && pair.key.value === '__proto__') {
        const path = [...keysOf(ancestors), '__proto__'];
        problems.push(
          document.problem('invalid-name', { name: '__proto__', help: 'choose another' }, path, 'key'),
        );
      }
      if (isScalar(pair.key) && pair.key.source === '<<') {
        const path = [...keysOf(ancestors), '<<'];
        problems.push(document.problem('merge-key', {}, path, 'key'));
      }
    },
  });
  return problems;
}

function needsQuotes(scalar: Scalar, path: DocumentPath): boolean {
  if (typeof scalar.value !== 'string' || QUOTED.has(scalar.type ?? '')) return false;
  const inExample = path.includes('examples');
  const cutByComment = scalar.comment !== undefined && inExample;
  return (TEXT_KEYS.has(path.at(-1)) && !inExample) || /\s/.test(scalar.value) || cutByComment;
}

/** Returns the keys and indexes that lead to a node. */
function keysOf(ancestors: readonly unknown[]): PropertyKey[] {
  const keys: PropertyKey[] = [];
  ancestors.forEach((ancestor, index) => {
    const child = ancestors[index + 1];
    if (typeof ancestor !== 'object' || ancestor === null) return;
    if ('key' in ancestor && isScalar(ancestor.key)) keys.push(String(ancestor.key.value));
    else if ('items' in ancestor && Array.isArray(ancestor.items) && child !== undefined) {
      const position = ancestor.items.indexOf(child);
      if (position >= 0 && !(typeof child === 'object' && child !== null && 'key' in child))
        keys.push(position);
    }
  });
  return keys;
}
