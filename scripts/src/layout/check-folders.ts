import { basename, dirname, join } from 'node:path/posix';
import { globby } from 'globby';
import { z } from 'zod';
import { readJson } from '../workspace/read-json.js';
import type { SourceFiles } from './source-files.js';
import type { Violation } from './violation.js';

const MOST_FILES = 10;

/** Checks how files are grouped in folders. */
export function checkFolders(files: SourceFiles): Violation[] {
  const folders = new Map<string, number>();
  for (const file of files.keys()) {
    if (/^(packages\/[^/]+|scripts)\/src\/(?!generated\/)/.test(file))
      folders.set(dirname(file), (folders.get(dirname(file)) ?? 0) + 1);
  }
  const full = [...folders].filter(([, count]) => count > MOST_FILES);
  const [, ...tables] = [...files.keys()].filter((file) => basename(file) === 'tables.ts');
  return [
    ...full.map(([folder, count]) => ({
      file: `${folder}/`,
      rule: 'ten-files',
      problem: `it has ${count} files, more than ${MOST_FILES}`,
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
