import { llmsText } from '../pages/llms-text.js';
import type { SitePage } from '../pages/site-page.js';
import type { SiteSources } from '../pages/site-pages.js';

/** Returns the path below the host at which the site is served, with a slash at both ends. */
export function basePath(site: string | undefined): string {
  return site === undefined ? '/' : `${new URL(site).pathname.replace(/\/$/, '')}/`;
}

/** Returns the files that VitePress builds, by path. What is in `public/` is served as it is. */
export function siteFiles(
  { catalog, readText }: SiteSources,
  pages: readonly SitePage[],
): Map<string, string> {
  const base = basePath(catalog.site);
  const root = catalog.site === undefined ? base : `${catalog.site}/`;
  const navigation = {
    base,
    families: Object.fromEntries(
      Object.keys(catalog.families)
        .sort()
        .map((family) => [family, codesOf(pages, (code) => catalog.errors[code]?.family === family)]),
    ),
    guides: pages
      .filter(({ path }) => path.startsWith('guides/'))
      .map(({ title, path }) => ({ title, path })),
  };
  return new Map([
    ...pages.flatMap(({ path, source, markdown }): [string, string][] => [
      [`${path}.md`, source],
      [`public/${path}.md`, plainLinks(markdown, root)],
    ]),
    ['public/llms.txt', llmsText(pages, catalog, root)],
    ['public/errors.json', readText('packages/errors-core/errors.json')],
    ['public/icon.svg', readText('internal/site/web/icon.svg')],
    ['public/simulation.svg', readText('packages/errors-retry/simulation.svg')],
    ['navigation.json', JSON.stringify(navigation)],
  ]);
}

function codesOf(pages: readonly SitePage[], isOf: (code: string) => boolean): string[] {
  return pages
    .filter(({ path, title }) => path.startsWith('codes/') && path !== 'codes/index' && isOf(title))
    .map(({ title }) => title);
}

/** Lets the links of a plain page lead to plain pages. */
export function plainLinks(markdown: string, root: string): string {
  return markdown.replaceAll(/\]\(\/([^)?#\s]*)(?:\?[^)]*)?\)/g, (_, path: string) => {
    // A picture is no page.
    if (path.endsWith('.svg')) return `](${root}${path})`;
    return `](${root}${path === '' || path.endsWith('/') ? `${path}index` : path}.md)`;
  });
}
