import type { Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { fill, keepOnly, type Passage } from './passages.js';

/** Fills everything in a Markdown file that is not prose: code, addresses, HTML and quotations. */
export function markdownProse(text: string): string {
  return fillMarkup(text, text.startsWith('<!-- Generated'), []);
}

/** Fills everything in a comment or a catalog text that is not prose. Indented text is prose there. */
export function embeddedProse(text: string): string {
  return fillMarkup(text, false, ['codeIndented']);
}

/**
 * @param quotesServer - Whether block quotes and the table columns headed "message" are server messages.
 * @param disabled - Constructs of Markdown that are not recognized.
 */
function fillMarkup(text: string, quotesServer: boolean, disabled: string[]): string {
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
    blocks.push({ start, text: fillQuotations(keepOnly(block, parts)) });
    return SKIP;
  });
  return keepOnly(text, blocks);
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
