import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';

interface Navigation {
  readonly base: string;
  readonly families: Readonly<Record<string, readonly string[]>>;
  readonly guides: readonly { readonly title: string; readonly path: string }[];
}

const navigation = JSON.parse(
  readFileSync(new URL('../.cache/pages/navigation.json', import.meta.url), 'utf8'),
) as Navigation;

const guides = navigation.guides.map(({ title, path }) => ({ text: title, link: `/${path}` }));

export default defineConfig({
  title: 'Venice errors',
  titleTemplate: ':title | Venice errors',
  lang: 'en',
  base: navigation.base,
  srcDir: '.cache/pages',
  // Served as they are.
  srcExclude: ['public/**'],
  outDir: '../dist',
  cacheDir: '.cache/vitepress',
  cleanUrls: true,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${navigation.base}icon.svg` }]],
  // A page loads what it shows. With it, each link in view loads a page more.
  router: { prefetchLinks: false },
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (md) => {
      // A page is a template of Vue, in which two braces begin an expression. In code VitePress hides them.
      md.renderer.rules.text = (tokens, index) =>
        md.utils.escapeHtml(tokens[index]?.content ?? '').replaceAll('{{', '&#123;&#123;');
    },
  },
  themeConfig: {
    search: { provider: 'local', options: { detailedView: false } },
    outline: { level: 2, label: 'On this page' },
    nav: [
      { text: 'Errors', link: '/codes/', activeMatch: '^/codes/' },
      { text: 'Decoder', link: '/decode' },
      { text: 'Guides', link: '/guides/openai', activeMatch: '^/guides/' },
    ],
    sidebar: {
      '/codes/': [
        { text: 'All errors', link: '/codes/' },
        ...Object.entries(navigation.families).map(([family, codes]) => ({
          text: family,
          collapsed: true,
          items: codes.map((code) => ({ text: code, link: `/codes/${code}` })),
        })),
      ],
      '/guides/': [{ text: 'Guides', items: guides }],
    },
    docFooter: { prev: false, next: false },
  },
  vite: {
    resolve: {
      alias: { '@site': fileURLToPath(new URL('../../src', import.meta.url)) },
      // The packages of this workspace as sources.
      conditions: ['@venice/source'],
    },
    build: { chunkSizeWarningLimit: 1500 },
  },
});
