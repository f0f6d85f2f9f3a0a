import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Group } from './changesets.js';

const FOLDER = 'examples';

/** Sets the version of our packages in each project of `examples/`, and returns the files that changed. */
export function raiseExamples(root: string, { names, version }: Group): readonly string[] {
  return readdirSync(join(root, FOLDER))
    .map((name) => `${FOLDER}/${name}/package.json`)
    .filter((file) => existsSync(join(root, file)) && raise(join(root, file), names, version));
}

/** Returns whether the file changed. */
function raise(file: string, names: readonly string[], version: string): boolean {
  const before = readFileSync(file, 'utf8');
  const after = names.reduce(
    (text, name) => text.replaceAll(new RegExp(`("${name}"): "[^"]*"`, 'g'), `$1: "${version}"`),
    before,
  );
  if (after !== before) writeFileSync(file, after);
  return after !== before;
}
