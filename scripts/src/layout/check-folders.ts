import { basename, dirname, join } from 'node:path/posix';
import { globby } from 'globby';
import { z } from 'zod';
import { readJson } from '../workspace/read-json.js';

/** A file or folder that breaks a rule of the layout. */
export interface Violation {
  /** From the root of the workspace. */
  readonly file: string;
  readonly rule: string;
  /** The problem, and what repairs it. */
  readonly message: string;
}

const MOST_FILES = 10;

/** Checks how source files are grouped in folders. Their imports are checked by `.dependency-cruiser.js`. */
export async function checkFolders(root: string): Promise<Violation[]> {
  const files = (await globby('{packages/*,internal/*,scripts}/src/**/*.ts', { cwd: root })).sort();
  const large = [...new Set(files.map(dirname))].flatMap((folder) => {
    const { length } = files.filter((file) => dirname(file) === folder);
    const message = `it has ${length} files, more than ${MOST_FILES}; group those that belong together in a folder`;
    if (length <= MOST_FILES || folder.endsWith('/generated')) return [];
    return [{ file: `${folder}/`, rule: 'ten-files', message }];
  });
  const [, ...tables] = files.filter((file) => basename(file) === 'tables.ts');
  const message = 'another file is called tables.ts too; name it after the contents of its tables';
  return [...large, ...tables.map((file) => ({ file, rule: 'one-tables-file', message }))];
}

const manifest = z.object({ private: z.boolean().default(false) });

/** Checks that published packages are in `packages/` and private ones in `internal/`. */
export async function checkPackages(root: string): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const file of (await globby('{packages,internal}/*/package.json', { cwd: root })).sort()) {
    const { private: isPrivate } = await readJson(join(root, file), manifest);
    const [actual, required] = isPrivate ? ['private', 'internal/'] : ['published', 'packages/'];
    if (file.startsWith(required)) continue;
    const repair = `move the package to ${required}, or ${isPrivate ? 'remove' : 'set'} "private"`;
    violations.push({ file, rule: 'private-apart', message: `it is ${actual}; ${repair}` });
  }
  return violations;
}
