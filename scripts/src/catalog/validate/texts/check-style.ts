import { isAlias, isCollection, isMap, isNode, isScalar, isSeq, type Scalar } from 'yaml';
import type { CatalogDocument } from '../../document.js';
import type { DocumentPath, Place } from '../../place.js';
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
export function checkStyle({ yaml, place, problems }: CatalogDocument): Problem[] {
  // A file with YAML errors has keys that nobody wrote, and a text at the top is not a catalog file.
  return problems.length === 0 && isCollection(yaml.contents) ? checkNode(yaml.contents, place) : [];
}

function checkNode(node: unknown, place: Place): Problem[] {
  const problems = checkAnchor(node, place);
  // Half of a character cannot be written to a file: the generated files would never be up to date.
  if (isScalar(node) && typeof node.value === 'string' && /\p{Surrogate}/u.test(node.value))
    problems.push(place.problem('not-utf8', {}));
  if (isScalar(node) && needsQuotes(node, place.path)) {
    const name = place.path.findLast((key) => typeof key === 'string');
    problems.push(place.problem('unquoted-text', { name: String(name) }));
  }
  if (isSeq(node)) problems.push(...node.items.flatMap((item, index) => checkNode(item, place.at(index))));
  if (!isMap(node)) return problems;
  const seen = new Set<unknown>();
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue;
    const { value: name, source } = key;
    const at = place.at(String(source));
    problems.push(...checkAnchor(key, at), ...checkNode(value, at));
    if (seen.has(name)) problems.push(at.problem('repeated-key', {}, key.range?.[0]));
    if (name === '__proto__')
      problems.push(at.problem('invalid-name', { name, help: 'choose another' }, 'key'));
    if (source === '<<') problems.push(at.problem('merge-key', {}, 'key'));
    seen.add(name);
  }
  return problems;
}

function checkAnchor(node: unknown, place: Place): Problem[] {
  const isNamed = isAlias(node) || (isNode(node) && node.anchor !== undefined);
  return isNamed ? [place.problem('anchor', {})] : [];
}

function needsQuotes(scalar: Scalar, path: DocumentPath): boolean {
  if (typeof scalar.value !== 'string' || QUOTED.has(scalar.type ?? '')) return false;
  const inExample = path.includes('examples');
  const cutByComment = scalar.comment !== undefined && inExample;
  return (TEXT_KEYS.has(path.at(-1)) && !inExample) || /\s/.test(scalar.value) || cutByComment;
}
