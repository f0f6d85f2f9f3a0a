import { isNode, isScalar, type YAMLMap, type YAMLSeq } from 'yaml';

/** Text with a map in braces written line by line, so that lists in it can grow. */
export function unfoldMap(text: string, map: YAMLMap): string {
  if (map.flow !== true || !map.range) return text;
  const [start, end] = map.range;
  const indent = `${indentAt(text, start)}  `;
  const lines = map.items.map(
    ({ key, value }) => `\n${indent}${sourceOf(text, key)}: ${sourceOf(text, value)}`,
  );
  return text.slice(0, start).trimEnd() + lines.join('') + text.slice(end);
}

function sourceOf(text: string, node: unknown): string {
  return isNode(node) && node.range ? text.slice(node.range[0], node.range[1]) : '';
}

/** The white space that the line of an offset begins with. */
function indentAt(text: string, offset: number): string {
  return /^ */.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
}

/** A map to be written: YAML by key. */
export type NewItem = Readonly<Record<string, string>>;

/** Text with an item more in a list, which is written as the list is; nothing else is touched. */
export function insertItem(text: string, list: YAMLSeq, item: NewItem, at: 'start' | 'end'): string {
  const [start, end] = list.range ?? [0, 0];
  const insert = (offset: number, added: string): string =>
    text.slice(0, offset) + added + text.slice(offset);
  if (list.flow === true && list.items.length > 0) {
    return at === 'start'
      ? insert(start + 1, `${braced(item)}, `)
      : insert(endOf(list, text), `, ${braced(item)}`);
  }
  if (list.flow === true) {
    const indent = `${indentAt(text, start)}  `;
    return `${text.slice(0, start).trimEnd()}\n${indent}- ${inBlock(item, indent)}${text.slice(end)}`;
  }
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  if (at === 'start') return insert(start, `- ${inBlock(item, indent)}\n${indent}`);
  // Behind a comment that ends the line of the last item.
  const lineEnd = text.indexOf('\n', endOf(list, text));
  return insert(lineEnd < 0 ? text.length : lineEnd, `\n${indent}- ${inBlock(item, indent)}`);
}

function braced(item: NewItem): string {
  return `{ ${Object.entries(item)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')} }`;
}

const LINE = 110;

/** In braces where that fits a line, else key by key, as people write it. */
function inBlock(item: NewItem, indent: string): string {
  return braced(item).length <= LINE
    ? braced(item)
    : Object.entries(item)
        .map(([key, value]) => `${key}: ${value}`)
        .join(`\n${indent}  `);
}

/** Where the last item ends, without the white space after it. */
function endOf(list: YAMLSeq, text: string): number {
  const last = list.items.at(-1);
  const end = (isNode(last) ? last.range?.[1] : list.range?.[1]) ?? text.length;
  return text.slice(0, end).trimEnd().length;
}

/** Text with another scalar in the place of one. */
export function replaceScalar(text: string, scalar: unknown, value: string): string {
  const range = isScalar(scalar) ? scalar.range : undefined;
  if (range === undefined || range === null) throw new Error('only a scalar that was read can be replaced');
  return text.slice(0, range[0]) + value + text.slice(range[1]);
}
