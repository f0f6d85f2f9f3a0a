import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A piece of TypeScript that a document shows to its readers. */
export interface Snippet {
  /** The document and the line at which it starts. */
  readonly name: string;
  readonly text: string;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const PUBLISHED = readdirSync(join(ROOT, 'packages')).filter((name) => name.startsWith('errors-'));

/** The snippets of all READMEs: for people, so they are compiled and run. */
export const readmeSnippets: readonly Snippet[] = [
  'README.md',
  ...PUBLISHED.map((name) => `packages/${name}/README.md`),
  'packages/errors-openai/EXISTING-SETUPS.md',
].flatMap((file) => snippetsOf(file, /^```ts$/, /^```$/, (line) => line));

/** The examples in doc comments: for the editor, so they are compiled. */
export const docSnippets: readonly Snippet[] = PUBLISHED.flatMap(sourceFiles).flatMap((file) =>
  snippetsOf(file, /^ \* ```ts$/, /^ \* ```$/, (line) => line.replace(/^ \* ?/, '')),
);

function sourceFiles(name: string): string[] {
  const folder = `packages/${name}/src`;
  return readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`);
}

function snippetsOf(file: string, start: RegExp, end: RegExp, bare: (line: string) => string): Snippet[] {
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (!start.test(line)) return [];
    const length = lines.slice(index + 1).findIndex((candidate) => end.test(candidate));
    const text = lines
      .slice(index + 1, index + 1 + length)
      .map(bare)
      .join('\n');
    return [{ name: `${file}:${index + 1}`, text }];
  });
}
