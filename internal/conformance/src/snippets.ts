import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { publishedFolders } from './published-folders.js';
import { workspaceRoot } from './workspace-root.js';

/** A piece of TypeScript in a document. */
export interface Snippet {
  /** The document and the line before the first one. */
  readonly name: string;
  readonly text: string;
}

/** Changelogs show what was; internal/recipes tests the recipes with the libraries that they use. */
const OTHERS = ['CHANGELOG.md', 'RECIPES.md'];

/** The snippets of the root's README and of the packages' documents. They are compiled and run. */
export const readmeSnippets: readonly Snippet[] = [
  join(workspaceRoot, 'README.md'),
  ...publishedFolders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md') && !OTHERS.includes(name))
      .map((name) => join(folder, name)),
  ),
].flatMap((file) => snippetsOf(file, /^```ts$/, /^```$/, (line) => line));

/** The examples in doc comments. They are compiled. */
export const docSnippets: readonly Snippet[] = publishedFolders
  .flatMap(sourceFiles)
  .flatMap((file) => snippetsOf(file, /^ *\* ```ts$/, /^ *\* ```$/, (line) => line.replace(/^ *\* ?/, '')));

function sourceFiles(folder: string): string[] {
  return readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, 'src', file));
}

function snippetsOf(file: string, start: RegExp, end: RegExp, bare: (line: string) => string): Snippet[] {
  const document = relative(workspaceRoot, file).split(sep).join('/');
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (!start.test(line)) return [];
    const length = lines.slice(index + 1).findIndex((candidate) => end.test(candidate));
    const text = lines
      .slice(index + 1, index + 1 + length)
      .map(bare)
      .join('\n');
    return [{ name: `${document}:${index + 1}`, text }];
  });
}
