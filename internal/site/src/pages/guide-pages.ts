import { fenced } from '../document/render-markdown.js';
import { linkCodes } from './links.js';
import { frontMatter, type SitePage } from './site-page.js';

/** A guide as it is written: Markdown that includes files and parts of other documents. */
export interface GuideSource {
  /** The name of its file without the extension. */
  readonly name: string;
  readonly text: string;
}

/** Returns the text of a file of the repository, by its path from the root. Throws if there is none. */
export type ReadText = (file: string) => string;

/** Builds the pages of the guides. */
export function guidePages(
  guides: readonly GuideSource[],
  readText: ReadText,
  codes: ReadonlySet<string>,
): SitePage[] {
  return guides.map(({ name, text }) => {
    const markdown = linkCodes(expand(text, readText), codes);
    const [, title = name] = /^# (.+)$/m.exec(markdown) ?? [];
    const [description = title] = markdown.replace(/^# .+\n+/, '').split(/(?<=\.)\s/, 1);
    const path = `guides/${name}`;
    return {
      path,
      title,
      description: description.replaceAll(/[`*]|\[|\]\([^)]*\)/g, ''),
      source:
        frontMatter({
          title,
          description: description.replaceAll(/[`*]|\[|\]\([^)]*\)/g, ''),
          markdown: `${path}.md`,
        }) + markdown,
      markdown,
    };
  });
}

/** Fills in the files and the parts that a guide names. */
function expand(text: string, readText: ReadText): string {
  return text
    .replaceAll(/^```(\w+) file=(\S+)\n\s*```$/gm, (_, language: string, file: string) =>
      fenced(language, readText(file)),
    )
    .replaceAll(/^<!-- section "(.+)" of (\S+) -->$/gm, (_, heading: string, file: string) =>
      section(readText(file), heading),
    )
    .replaceAll(/^<!-- table (.+) of (\S+) -->$/gm, (_, name: string, file: string) =>
      table(readText(file), name),
    );
}

/** The part of a document under a heading of the second level, without the heading. */
function section(document: string, heading: string): string {
  const start = document.indexOf(`\n## ${heading}\n`);
  if (start === -1) throw new Error(`No section is called "${heading}".`);
  const body = document.slice(start + heading.length + 5);
  const end = body.indexOf('\n## ');
  return (
    body
      .slice(0, end === -1 ? undefined : end)
      .trim()
      .replaceAll(/^###/gm, '##')
      // Files of the repository are not pages of the site.
      .replaceAll(/\[([^\]]+)\]\((?!https?:|\/|#)[^)]*\)/g, '$1')
  );
}

/** A table between the comments that its test writes. */
function table(document: string, name: string): string {
  const [, body] =
    new RegExp(`<!-- table ${name}: [^]*?-->\\n([^]*?)<!-- table end -->`).exec(document) ?? [];
  if (body === undefined) throw new Error(`No table is called "${name}".`);
  return body.replaceAll(/<!-- .* -->\n/g, '').trim();
}
