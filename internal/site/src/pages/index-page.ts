import type { Catalog } from '../catalog/catalog.js';
import { type Document, literal } from '../document/document.js';
import { plain, renderMarkdown } from '../document/render-markdown.js';
import { codeLink } from './links.js';
import { frontMatter, type SitePage } from './site-page.js';

const title = 'All errors';

/** Builds the list of all codes. The page filters it in the browser; without a script it shows all of them. */
export function indexPage(catalog: Catalog): SitePage {
  const codes = Object.entries(catalog.errors);
  const description = `All ${codes.length} errors of the Venice API, by family, status, action, retry and text.`;
  const rows = codes.map(([code, { family, status, message, summary, actions, retry }]) => ({
    code,
    family,
    status,
    message,
    summary,
    actions,
    retryable: retry === 'backoff',
  }));
  const document: Document = {
    title,
    description,
    blocks: [
      { kind: 'text', text: description },
      {
        kind: 'table',
        head: ['code', 'status', 'family', 'actions', 'retry', 'message'],
        rows: rows.map((row) => [
          codeLink(row.code),
          String(row.status),
          row.family,
          row.actions.join(', '),
          row.retryable ? 'yes' : 'no',
          literal(row.message),
        ]),
      },
    ],
  };
  return {
    path: 'codes/index',
    title,
    description,
    source: `${frontMatter({ title, description, markdown: 'codes/index.md', aside: false, sidebar: false, rows })}# ${title}\n\n${description}\n\n<CodeIndex />\n`,
    markdown: renderMarkdown(document, plain),
  };
}
