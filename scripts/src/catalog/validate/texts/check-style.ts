import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, type Scalar, visit } from 'yaml';
import type { CatalogDocument } from '../../document.js';
import type { DocumentPath } from '../../place.js';
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

/** Checks that texts are quoted, that no key is repeated, and that there are no anchors and no merge keys. */
export function checkStyle({ yaml, place, problems: errors }: CatalogDocument): Problem[] {
  // A file with YAML errors has keys that nobody wrote, and a text at the top is not a catalog file.
  if (errors.length > 0 || !isCollection(yaml.contents)) return [];
  const problems: Problem[] = [];
  visit(yaml, {
    Node(position, node, ancestors) {
      const path = keysOf([...ancestors, node]);
      if (isAlias(node) || node.anchor !== undefined) problems.push(place.at(...path).problem('anchor', {}));
      if (isScalar(node) && position !== 'key' && needsQuotes(node, path)) {
        const name = path.findLast((key) => typeof key === 'string');
        problems.push(place.at(...path).problem('unquoted-text', { name: String(name) }));
      }
    },
    Pair(_, { key }, ancestors) {
      if (!isScalar(key)) return;
      const at = place.at(...keysOf(ancestors), String(key.source));
      const map = ancestors.at(-1);
      const first =
        isMap(map) && map.items.find((item) => isScalar(item.key) && item.key.value === key.value);
      if (first && first.key !== key) problems.push(at.problem('repeated-key', {}, key.range?.[0]));
      if (key.value === '__proto__')
        problems.push(at.problem('invalid-name', { name: key.value, help: 'choose another' }, 'key'));
      if (key.source === '<<') problems.push(at.problem('merge-key', {}, 'key'));
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
