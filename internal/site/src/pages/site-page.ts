/** One page: as VitePress builds it, and as plain Markdown. */
export interface SitePage {
  /** From the root of the site, without an extension: `codes/MODEL_OVERLOADED`. A folder's own page is `index`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** What VitePress reads. */
  readonly source: string;
  /** What is served next to the page, under the path and `.md`. */
  readonly markdown: string;
}

/** Renders the front matter of a page. Values are JSON, which is YAML. */
export function frontMatter(values: Readonly<Record<string, unknown>>): string {
  return `---\n${Object.entries(values)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('')}---\n\n`;
}
