import { isAlias, isCollection, isPair, isScalar, isSeq, type Scalar, visit } from 'yaml';
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
      if (!isScalar(pair.key)) return;
      const { value: name, source } = pair.key;
      const path = [...keysOf(ancestors), String(source)];
      if (name === '__proto__')
        problems.push(document.problem('invalid-name', { name, help: 'choose another' }, path, 'key'));
      if (source === '<<') problems.push(document.problem('merge-key', {}, path, 'key'));
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
  return ancestors.flatMap((ancestor, index): PropertyKey[] => {
    if (isPair(ancestor)) return isScalar(ancestor.key) ? [String(ancestor.key.value)] : [];
    const child = ancestors[index + 1];
    return isSeq(ancestor) && child !== undefined ? [ancestor.items.indexOf(child)] : [];
  });
}
