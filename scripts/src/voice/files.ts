import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { globby } from 'globby';

export interface TextFile {
  /** The path from the root. */
  readonly file: string;
  readonly text: string;
}

/** All text with prose in it, without what a program writes or installs, and without the record of past releases. */
const counted = [
  '**/*.{md,ts,mts,cts,js,mjs,cjs,yaml,yml,py,vue,html,css}',
  '.ci/run',
  '!**/{node_modules,dist,generated,.changeset}/**',
  '!**/CHANGELOG.md',
];

/** Reads the files of a checkout that count, except those that git ignores. */
export async function readFiles(root: string): Promise<TextFile[]> {
  const files = await globby(counted, { cwd: root, dot: true, gitignore: true });
  return Promise.all(
    files.sort().map(async (file) => ({ file, text: await readFile(join(root, file), 'utf8') })),
  );
}
