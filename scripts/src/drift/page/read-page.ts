import type { PhrasingContent, Table, TableCell } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { visit } from 'unist-util-visit';
import { Refusal } from '../../workspace/refusal.js';

export type ErrorPage = ReturnType<typeof readPage>;

/** A row of the page's table of errors, as written. */
export type PageRow = ReturnType<typeof rowsOf>[number];

/** The titles of the columns on the page, in lower case. */
const COLUMNS = {
  code: 'error code',
  status: 'http status',
  message: 'message',
  logLevel: 'log level',
} as const;

/**
 * Reads the Markdown of the official error page, without escapes, links and padding.
 *
 * @throws `Refusal` if there is no table of errors: a page that was moved or rewritten is not one without codes
 */
export function readPage(markdown: string) {
  const tree = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const rows: PageRow[] = [];
  const examples: { readonly line: number; readonly body: unknown }[] = [];
  visit(tree, 'table', (table) => {
    rows.push(...rowsOf(table));
  });
  visit(tree, 'code', ({ lang, value, position }) => {
    const body = lang === 'json' ? parseJson(value) : undefined;
    if (body !== undefined) examples.push({ line: position?.start.line ?? 0, body });
  });
  if (rows.length > 0) return { rows, examples };
  if (/^\s*<(!doctype|html)/i.test(markdown)) {
    const todo = 'use its Markdown, at the same address with ".md"';
    throw new Refusal('page-is-html', `the error page is HTML; ${todo}`);
  }
  const columns = `"${Object.values(COLUMNS).join('", "')}"`;
  throw new Refusal('page-without-table', `the error page has no table with the columns ${columns}`);
}

function rowsOf({ children: [head, ...body] }: Table) {
  const titles = (head?.children ?? []).map((cell) => textOf(cell).toLowerCase());
  if (Object.values(COLUMNS).some((column) => !titles.includes(column))) return [];
  return body.map(({ children, position }) => {
    const cell = (column: string): string => textOf(children[titles.indexOf(column)]);
    return {
      line: position?.start.line ?? 0,
      code: cell(COLUMNS.code).replaceAll('`', ''),
      status: cell(COLUMNS.status),
      message: cell(COLUMNS.message),
      logLevel: cell(COLUMNS.logLevel),
    };
  });
}

function textOf(cell: TableCell | undefined): string {
  return (cell?.children ?? []).map(plain).join('').replace(/\s+/g, ' ').trim();
}

/** Returns a node's text as the API sends it: a link is its label, and inline code keeps its backticks. */
function plain(node: PhrasingContent): string {
  if (node.type === 'inlineCode') return `\`${node.value}\``;
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return '';
  if ('children' in node) return node.children.map(plain).join('');
  return 'value' in node ? node.value : '';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
