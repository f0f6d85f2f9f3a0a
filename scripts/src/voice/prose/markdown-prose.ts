import type { Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { fill, keepOnly, type Passage } from './passages.js';

/**
 * Fills everything in a Markdown text that is not prose: code, addresses, HTML and quotations.
 *
 * @param disabled - Constructs of Markdown that are not recognized.
 */
export function markdownProse(text: string, disabled: string[] = []): string {
  // Its block quotes and its table columns headed "message" are server messages.
  const quotesServer = text.startsWith('<!-- Generated');
  const tree = fromMarkdown(text, {
    extensions: [gfmTable(), { disable: { null: disabled } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const blocks: Passage[] = [];
  let messageColumn = -1;
  visit(tree, (node, index) => {
    if (quotesServer && node.type === 'blockquote') return SKIP;
    if (quotesServer && node.type === 'table') messageColumn = messageColumnOf(node);
    if (node.type === 'tableCell' && index === messageColumn) return SKIP;
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return CONTINUE;
    const { start, text: block } = sourceOf(text, node);
    // Without inline code, link targets and HTML.
    const parts: Passage[] = [];
    visit(node, 'text', (part) => {
      const source = sourceOf(text, part);
      parts.push({ ...source, start: source.start - start });
    });
    blocks.push({ start, text: fillQuotations(keepOnly(block, parts, fill)) });
    return SKIP;
  });
  return keepOnly(text, blocks, fill);
}

function fillQuotations(text: string): string {
  return text.replace(/"[^"]*"|“[^”]*”|https?:\/\/\S+/g, fill);
}

function messageColumnOf({ children: [head] }: Table): number {
  const titles = head?.children.map(({ children: [title] }) => title) ?? [];
  return titles.findIndex((title) => title?.type === 'text' && title.value === 'message');
}

function sourceOf(text: string, { position }: Nodes): Passage {
  const start = position?.start.offset ?? 0;
  return { start, text: text.slice(start, position?.end.offset) };
}
