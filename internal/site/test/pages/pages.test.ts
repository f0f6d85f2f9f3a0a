import { describe, expect, test } from 'vitest';
import { siteFiles } from '../../src/build/site-files.js';
import { expectWholePage, linksOf } from '../support/expect-whole-page.js';
import { codes, files, pages, sources } from '../support/sources.js';

const served = [...files.keys()];
const SHORT = new Set(['index', 'decode', 'codes/MODEL_OVERLOADED', 'guides/openai', 'guides/retries']);

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

  // The others have the same parts; test/extended checks all.
  test.each(pages.filter(({ path }) => SHORT.has(path)))(
    'are valid Markdown with links to pages that exist: $path',
    expectWholePage,
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
