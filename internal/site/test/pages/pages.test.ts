import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { siteFiles } from '../../src/build/site-files.js';
import { codes, files, pages, sources } from '../support/sources.js';

const served = [...files.keys()];
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

function linksOf(markdown: string): string[] {
  const links: string[] = [];
  visit(parse(markdown), 'link', ({ url }) => links.push(url));
  return links;
}

describe('the pages', () => {
  test('are one for each code', () => {
    expect(codes.length).toBeGreaterThan(0);
    expect(pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining(codes.map((code) => `codes/${code}`)),
    );
  });

  test('are served as Markdown too', () => {
    for (const { path } of pages) expect(files.get(`public/${path}.md`)).toMatch(/^# /);
  });

  test('have titles and descriptions of their own', () => {
    expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
    expect(new Set(pages.map(({ description }) => description)).size).toBe(pages.length);
  });

  test.each(pages)(
    'are valid Markdown with links to pages that exist: $path',
    ({ path, title, markdown }) => {
      const tree = parse(markdown);
      const titles: string[] = [];
      visit(tree, (node) => {
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
    },
  );
});

describe('llms.txt', () => {
  test('lists every page of a code and every guide as Markdown', () => {
    const links = linksOf(files.get('public/llms.txt') ?? '');
    const listed = pages.filter(({ path }) => /^(codes|guides)\//.test(path));
    for (const { path } of listed) expect(links).toContain(`/${path}.md`);
    for (const link of links) expect(served).toContain(`public${link}`);
  });
});

describe('with an address', () => {
  const site = 'https://example.org/venice-errors';

  test('the site is built for its path, and its Markdown links to it', () => {
    const published = siteFiles({ ...sources, catalog: { ...sources.catalog, site } }, pages);
    expect(JSON.parse(published.get('navigation.json') ?? '')).toMatchObject({ base: '/venice-errors/' });
    for (const path of ['llms.txt', 'index.md', 'codes/MODEL_OVERLOADED.md', 'guides/openai.md']) {
      const links = linksOf(published.get(`public/${path}`) ?? '');
      expect(links.filter((link) => link.startsWith('/'))).toEqual([]);
      expect(links.some((link) => link.startsWith(`${site}/`))).toBe(true);
    }
  });
});
