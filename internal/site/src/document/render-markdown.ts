import type { Block, Document } from './document.js';

/** How blocks are written that Markdown has no form for. */
export interface Flavor {
  readonly facts: (block: Extract<Block, { kind: 'facts' }>) => string;
  readonly tabs: (block: Extract<Block, { kind: 'tabs' }>) => string;
  /** What most readers do not need. */
  readonly more: (summary: string, content: string) => string;
}

/** Plain Markdown, for readers and programs. */
export const plain: Flavor = {
  facts: ({ facts }) => facts.map(({ name, value }) => `- ${name}: ${value}`).join('\n'),
  tabs: ({ language, tabs }) =>
    tabs.map(({ title, text }) => `### ${title}\n\n${fenced(language, text)}`).join('\n\n'),
  more: (summary, content) => `${summary}:\n\n${content}`,
};

/** Writes a page as Markdown that ends with a line break. */
export function renderMarkdown({ title, blocks }: Document, flavor: Flavor): string {
  return `# ${title}\n\n${renderBlocks(blocks, flavor)}\n`;
}

function renderBlocks(blocks: readonly Block[], flavor: Flavor): string {
  return blocks.map((block) => renderBlock(block, flavor)).join('\n\n');
}

function renderBlock(block: Block, flavor: Flavor): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'heading':
      return `## ${block.text}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'quote':
      return `> ${block.text}`;
    case 'facts':
      return flavor.facts(block);
    case 'table':
      return renderTable(block);
    case 'code':
      return [block.caption, fenced(block.language, block.text)].filter(Boolean).join('\n\n');
    case 'tabs':
      return flavor.tabs(block);
    case 'more':
      return flavor.more(block.summary, renderBlocks(block.blocks, flavor));
  }
}

function renderTable({ head, rows }: Extract<Block, { kind: 'table' }>): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cellText(cell)).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A backslash already escapes the bars of literals. */
function cellText(text: string): string {
  return text
    .trim()
    .replaceAll('\n', ' ')
    .replaceAll(/(?<!\\)\|/g, '\\|');
}

/** Returns a block of code whose fence is longer than any in it. */
export function fenced(language: string, text: string, info = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/^`+/gm)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}${info}\n${text.trimEnd()}\n${fence}`;
}
