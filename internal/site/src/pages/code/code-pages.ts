import type { Catalog } from '../../catalog/catalog.js';
import { plain, renderMarkdown } from '../../document/render-markdown.js';
import { siteFlavor } from '../../document/site-flavor.js';
import { frontMatter, type SitePage } from '../site-page.js';
import { codeDocument } from './code-document.js';
import type { HandlerSource } from './handlers.js';

/** Builds a page for each code of the catalog. */
export function codePages(catalog: Catalog, handlers: readonly HandlerSource[]): SitePage[] {
  return Object.keys(catalog.errors).map((code) => {
    const document = codeDocument(code, catalog, handlers);
    const { title, description } = document;
    const path = `codes/${code}`;
    return {
      path,
      title,
      description,
      source:
        frontMatter({ title, description, markdown: `${path}.md`, pageClass: 'code-page' }) +
        renderMarkdown(document, siteFlavor),
      markdown: renderMarkdown(document, plain),
    };
  });
}
