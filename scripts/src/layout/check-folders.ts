import { basename, dirname, join } from 'node:path/posix';
import { globby } from 'globby';
import { z } from 'zod';
import { readJson } from '../workspace/read-json.js';

/** A file or folder that breaks a rule of the layout. */
export interface Violation {
  /** From the root of the workspace. */
  readonly file: string;
  readonly rule: string;
  readonly problem: string;
  readonly repair: string;
}

const MOST_FILES = 10;

/** Checks how source files are grouped in folders. Their imports are checked by `.dependency-cruiser.js`. */
export async function checkFolders(root: string): Promise<Violation[]> {
  const files = await globby('{packages/*,internal/*,scripts}/src/**/*.ts', { cwd: root });
  const folders = new Set(files.sort().map(dirname));
  const [, ...tables] = files.filter((file) => basename(file) === 'tables.ts');
  return [
    ...[...folders]
      .map((folder) => ({ folder, length: files.filter((file) => dirname(file) === folder).length }))
      .filter(({ folder, length }) => length > MOST_FILES && !folder.endsWith('/generated'))
      .map(({ folder, length }) => ({
        file: `${folder}/`,
        rule: 'ten-files',
        problem: `it has ${length} files, more than ${MOST_FILES}`,
        repair: 'group those that belong together in a folder',
      })),
    ...tables.map((file) => ({
      file,
      rule: 'one-tables-file',
      problem: 'another file is called tables.ts too',
      repair: 'name it after the contents of its tables',
    })),
  ];
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
    violations.push({ file, rule: 'private-apart', problem: `it is ${actual}`, repair });
  }
  return violations;
}
