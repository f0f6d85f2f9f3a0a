import { readdirSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { basename, dirname, join } from 'node:path/posix';
import { Refusal } from '../workspace/refusal.js';
import { isSystemError } from '../workspace/system-error.js';
import { singleFiles } from './model/valid-catalog.js';
import { formatProblem, type Problem } from './problem.js';

/** The text of every file of the catalog, by its path from the root of the repository. */
export type CatalogFiles = ReadonlyMap<string, string>;

const CATALOG_FOLDER = 'catalog';
const ERRORS_FOLDER = 'catalog/errors';
const SINGLE_FILES = singleFiles.keyof().options.map(singlePath);

/** Returns the path of a file that does not contain a family of errors. */
export function singlePath(name: string): string {
  return `${CATALOG_FOLDER}/${name}.yaml`;
}

/** Returns whether a file contains a family of errors. */
export function isFamily(file: string): boolean {
  return dirname(file) === ERRORS_FOLDER && file.endsWith('.yaml');
}

/** Returns the path that a file should have: its own if it belongs to the catalog. */
export function properPath(file: string): string {
  const path = file.replace(/\.ya?ml$/i, '.yaml');
  return isFamily(path) || SINGLE_FILES.includes(path) ? path : `${ERRORS_FOLDER}/${basename(path)}`;
}

/** Reads the catalog from the disk. Throws a `Refusal` if a file cannot be read. */
export function requireCatalog(root: string): CatalogFiles {
  const { catalog, problems } = readCatalog(root);
  if (catalog !== undefined) return catalog;
  throw new Refusal('catalog-unreadable', problems.map(formatProblem).join('\n'));
}

/**
 * Reads the catalog from the disk. A file that cannot be read is a problem of the catalog. Of files that do not belong
 * to it, only the path counts.
 */
export function readCatalog(
  root: string,
):
  | { readonly catalog: CatalogFiles; readonly problems: [] }
  | { readonly catalog: undefined; readonly problems: Problem[] } {
  const catalog = new Map<string, string>();
  let file = CATALOG_FOLDER;
  try {
    // The folder of the errors is read on its own too, because it may be missing.
    const folders = [...filesIn(root, ERRORS_FOLDER), ...filesIn(root, CATALOG_FOLDER)];
    for (file of new Set([...SINGLE_FILES, ...folders]))
      catalog.set(file, properPath(file) === file ? readFileSync(join(root, file), 'utf8') : '');
    return { catalog, problems: [] };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    // The system leaves the path out if it could open a folder but not read it.
    const path = error.path === undefined ? file : relative(root, error.path).split(sep).join('/');
    return { catalog: undefined, problems: [unreadable(path, error)] };
  }
}

function filesIn(root: string, folder: string): string[] {
  return (
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.split(sep).join('/')}`)
      // Editors keep dot files of their own next to the open file.
      .filter((file) => /\.ya?ml$/i.test(file) && !file.includes('/.'))
  );
}

function unreadable(file: string, { code, syscall, message }: NodeJS.ErrnoException): Problem {
  const at = { file, line: 1, column: 1, subject: 'catalog' };
  if (code === 'EISDIR') return { ...at, id: 'not-a-file', facts: {} };
  return code === 'ENOENT'
    ? { ...at, id: 'missing-file', facts: { kind: syscall === 'scandir' ? 'folder' : 'file' } }
    : { ...at, id: 'unreadable-file', facts: { reason: message.replace(/, \w+ '[^]*$/, '') } };
}
