import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { visit } from 'unist-util-visit';
import { expect } from 'vitest';
import type { SitePage } from '../../src/pages/site-page.js';
import { files, pages } from './sources.js';

const served = new Set(files.keys());
const paths = new Set(pages.map(({ path }) => `/${path}`));

function parse(markdown: string): Nodes {
  return fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

function isPage(link: string): boolean {
  if (link.startsWith('https://')) return true;
  const path = link.replace(/[?#].*$/, '');
  return paths.has(path.endsWith('/') ? `${path}index` : path);
}

function textOf({ position }: Nodes, text: string): string {
  return text.slice(position?.start.offset, position?.end.offset);
}

/** Returns the targets of the links of a text. */
export function linksOf(markdown: string): string[] {
  const links: string[] = [];
  visit(parse(markdown), 'link', ({ url }) => links.push(url));
  return links;
}

/** Expects valid Markdown with one title, whole tables, closed fences, and links to pages that exist. */
export function expectWholePage({ path, title, markdown }: SitePage): void {
  const titles: string[] = [];
  visit(parse(markdown), (node) => {
    if (node.type === 'link') expect(isPage(node.url)).toBe(true);
    if (node.type === 'heading' && node.depth === 1) titles.push(textOf(node, markdown));
    if (node.type === 'table')
      expect(new Set(node.children.map(({ children }) => children.length)).size).toBe(1);
    // A fence that is not closed swallows the rest of the page.
    if (node.type === 'code') expect(node.value).not.toMatch(/^#+ (What to do|Related errors)$/m);
  });
  expect(titles).toEqual([`# ${title}`]);
  // Next to the page, the same links lead to Markdown.
  for (const [, link = ''] of (files.get(`public/${path}.md`) ?? '').matchAll(/\]\((\/[^)]*)\)/g))
    expect(served).toContain(`public${link}`);
}
