import type { Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { SKIP, visit } from 'unist-util-visit';
import { fill, keepOnly, type Passage } from './passages.js';

/** Fills everything in a Markdown file that is not prose: code, addresses, HTML and quotations. */
export function markdownProse(text: string): string {
  return fillMarkup(text, { indentedCode: true, quotesServer: text.startsWith('<!-- Generated') });
}

/** Fills everything in a comment or a catalog text that is not prose. Indented text is prose there. */
export function embeddedProse(text: string): string {
  return fillMarkup(text, { indentedCode: false, quotesServer: false });
}

interface MarkdownKind {
  readonly indentedCode: boolean;
  /** Block quotes and the table columns headed "message" are server messages. */
  readonly quotesServer: boolean;
}

function fillMarkup(text: string, { indentedCode, quotesServer }: MarkdownKind): string {
  const disabled = indentedCode ? [] : ['codeIndented'];
  const tree = fromMarkdown(text, {
    extensions: [gfmTable(), { disable: { null: disabled } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const blocks: Passage[] = [];
  const skipped = new Set<Nodes>();
  visit(tree, (node) => {
    if (skipped.has(node)) return SKIP;
    if (quotesServer && node.type === 'blockquote') return SKIP;
    if (quotesServer && node.type === 'table') messageCells(node).forEach((cell) => skipped.add(cell));
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return true;
    const block = sourceOf(text, node);
    if (block !== undefined) blocks.push({ start: block.start, text: fillQuotations(blockText(text, node)) });
    return SKIP;
  });
  return keepOnly(text, blocks);
}

/** Returns the source of a block without its inline code, link targets and HTML. */
function blockText(text: string, block: Nodes): string {
  const { start, text: source } = sourceOf(text, block) ?? { start: 0, text: '' };
  const parts: Passage[] = [];
  visit(block, 'text', (node) => {
    const part = sourceOf(text, node);
    if (part !== undefined) parts.push({ start: part.start - start, text: part.text });
  });
  return keepOnly(source, parts);
}

function fillQuotations(text: string): string {
  return text.replace(/"[^"]*"|“[^”]*”|https?:\/\/\S+/g, fill);
}

function messageCells(table: Table): Nodes[] {
  const head = table.children[0]?.children ?? [];
  const column = head.findIndex(
    ({ children: [title] }) => title?.type === 'text' && title.value === 'message',
  );
  return table.children.slice(1).flatMap(({ children }) => children[column] ?? []);
}

function sourceOf(text: string, { position }: Nodes): Passage | undefined {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  return { start: start.offset, text: text.slice(start.offset, end.offset) };
}
