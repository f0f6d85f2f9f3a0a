import { basename, dirname } from 'node:path/posix';
import type { SourceFiles } from './source-files.js';
import type { Violation } from './violation.js';

const MOST_FILES = 10;

/** Checks how files lie in folders. */
export function checkFolders(files: SourceFiles): Violation[] {
  return [...fullFolders(files), ...tablesFiles(files)];
}

function fullFolders(files: SourceFiles): Violation[] {
  const counts = new Map<string, number>();
  for (const file of files.keys()) {
    if (!/^(packages\/[^/]+|scripts)\/src\//.test(file) || file.includes('/generated/')) continue;
    counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(([folder, count]) => ({
      file: `${folder}/`,
      rule: 'ten-files',
      problem: `it has ${count} files, more than ${MOST_FILES}`,
      repair: 'group those that belong together in a folder',
    }));
}

function tablesFiles(files: SourceFiles): Violation[] {
  const [, ...others] = [...files.keys()].filter((file) => basename(file) === 'tables.ts');
  return others.map((file) => ({
    file,
    rule: 'one-tables-file',
    problem: 'another file is called tables.ts too',
    repair: 'name it after what its tables hold',
  }));
}
