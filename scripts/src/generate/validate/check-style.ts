import { isAlias, isScalar, visit, type Scalar } from 'yaml';
import type { CatalogDocument } from '../catalog/document.js';
import type { Problem } from '../catalog/problem.js';

/** Fields of ours that hold sentences. */
const SENTENCES = new Set(['message', 'summary', 'remedy', 'text', 'note']);
const QUOTED = new Set(['QUOTE_DOUBLE', 'QUOTE_SINGLE']);

/** How YAML may be written in the catalog: sentences in quotes, no anchors, no merge keys. */
export function checkStyle(document: CatalogDocument): Problem[] {
  const problems: Problem[] = [];
  visit(document.document, {
    Node(_, node) {
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) {
        problems.push(document.problem(pathOf(node), 'anchors and aliases hide what an entry says', 'write it out'));
      }
    },
    Pair(_, pair, ancestors) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      const path = [...keysOf(ancestors), key];
      if (key === '<<') {
        problems.push(document.problem(path, 'merge keys hide what an entry says', 'write it out', 'key'));
      }
      if (isScalar(pair.value) && needsQuotes(pair.value, key, path)) {
        problems.push(
          document.problem(path, `the sentence of "${key}" is not quoted`, 'put it in quotes, or YAML reads `a #b` as `a`'),
        );
      }
    },
  });
  return problems;

  function pathOf(node: unknown): PropertyKey[] {
    let found: PropertyKey[] = [];
    visit(document.document, (_, current, ancestors) => {
      if (current !== node) return undefined;
      found = keysOf(ancestors);
      return visit.BREAK;
    });
    return found;
  }
}

function needsQuotes(scalar: Scalar, key: string, path: readonly PropertyKey[]): boolean {
  if (typeof scalar.value !== 'string' || QUOTED.has(scalar.type ?? '')) return false;
  const inExample = path.includes('examples');
  const cutByComment = scalar.comment !== undefined && inExample;
  return (SENTENCES.has(key) && !inExample) || /\s/.test(scalar.value) || cutByComment;
}

/** The keys and indexes on the way to a node. */
function keysOf(ancestors: readonly unknown[]): PropertyKey[] {
  const keys: PropertyKey[] = [];
  ancestors.forEach((ancestor, index) => {
    const child = ancestors[index + 1];
    if (typeof ancestor !== 'object' || ancestor === null) return;
    if ('key' in ancestor && isScalar(ancestor.key)) keys.push(String(ancestor.key.value));
    else if ('items' in ancestor && Array.isArray(ancestor.items) && child !== undefined) {
      const position = ancestor.items.indexOf(child);
      if (position >= 0 && !(typeof child === 'object' && child !== null && 'key' in child)) keys.push(position);
    }
  });
  return keys;
}
