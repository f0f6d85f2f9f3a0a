import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { globby } from 'globby';
import type { Group } from './budgets.js';
import { codeProse, scriptProse } from './prose/code-prose.js';
import { markdownProse } from './prose/markdown-prose.js';

export interface TextFile {
  /** The path from the root. */
  readonly file: string;
  readonly text: string;
}

/** A kind of file that has prose in it. */
export interface Kind {
  readonly group: Group;
  readonly files: RegExp;
  /** Fills everything but the prose, so that offsets and line numbers are preserved. */
  readonly prose: (text: string) => string;
}

const kinds: readonly Kind[] = [
  { group: 'comments', files: /\.[cm]?[jt]s$/, prose: codeProse },
  { group: 'comments', files: /\.(?:ya?ml|py)$|^\.ci\/run$/, prose: scriptProse },
  { group: 'markdown', files: /\.md$/, prose: markdownProse },
];

/** Files that a program writes, and the record of past releases. */
const uncounted = /(?:^|\/)(?:(?:node_modules|dist|generated|\.changeset)\/|CHANGELOG\.md$)/;

/** Returns the kind of a file by its path from the root, or `undefined` if its text does not count. */
export function kindOf(file: string): Kind | undefined {
  return uncounted.test(file) ? undefined : kinds.find(({ files }) => files.test(file));
}

/** Reads the files of a checkout that count, except those that git ignores. */
export async function readFiles(root: string): Promise<TextFile[]> {
  const files = await globby('**', {
    cwd: root,
    dot: true,
    gitignore: true,
    ignore: ['**/{node_modules,dist,generated}/**'],
  });
  return Promise.all(
    files
      .filter((file) => kindOf(file) !== undefined)
      .sort()
      .map(async (file) => ({ file, text: await readFile(join(root, file), 'utf8') })),
  );
}
