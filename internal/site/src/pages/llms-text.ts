import type { Catalog } from '../catalog/catalog.js';
import type { SitePage } from './site-page.js';

/** Builds `llms.txt`: the pages as Markdown, for programs that read the site. */
export function llmsText(pages: readonly SitePage[], { families, errors }: Catalog, root: string): string {
  const line = ({ path, title, description }: SitePage): string =>
    `- [${title}](${root}${path}.md): ${description}`;
  const under = (folder: string): SitePage[] =>
    pages.filter(({ path }) => path.startsWith(folder) && path !== 'codes/index');
  return [
    '# Venice errors',
    '> Every error of the Venice API: what happened, what to do, whether to send the request again, what it cost, and how it looks on the wire.',
    `The whole catalog as data: [errors.json](${root}errors.json). The list of all codes: [codes](${root}codes/index.md).`,
    ...Object.entries(families).map(([family, { summary }]) =>
      [
        `## ${family}`,
        summary,
        under('codes/')
          .filter(({ title }) => errors[title]?.family === family)
          .map(line)
          .join('\n'),
      ].join('\n\n'),
    ),
    '## Guides',
    under('guides/').map(line).join('\n'),
    '',
  ].join('\n\n');
}
