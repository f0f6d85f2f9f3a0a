import { relative, sep } from 'node:path';
import { Refusal } from '../workspace/refusal.js';
import { isSystemError } from '../workspace/system-error.js';
import { type CatalogFiles, readCatalogFiles } from './load.js';
import { formatProblem, type Problem } from './problem.js';

/** Reads the catalog from the disk. A file that cannot be read is a problem of the catalog. */
export function readCatalog(
  root: string,
):
  | { readonly catalog: CatalogFiles; readonly problems: [] }
  | { readonly catalog: undefined; readonly problems: Problem[] } {
  try {
    return { catalog: readCatalogFiles(root), problems: [] };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { catalog: undefined, problems: [unreadable(root, error)] };
  }
}

/** Reads the catalog from the disk. Throws a `Refusal` if a file cannot be read. */
export function requireCatalog(root: string): CatalogFiles {
  const { catalog, problems } = readCatalog(root);
  if (catalog !== undefined) return catalog;
  throw new Refusal('catalog-unreadable', problems.map(formatProblem).join('\n'));
}

function unreadable(root: string, { path, code, syscall, message }: NodeJS.ErrnoException): Problem {
  const file = path === undefined ? 'catalog' : relative(root, path).split(sep).join('/');
  const at = { file, line: 1, column: 1, subject: 'catalog' };
  if (code === 'EISDIR') return { ...at, id: 'not-a-file', facts: {} };
  return code === 'ENOENT'
    ? { ...at, id: 'missing-file', facts: { kind: syscall === 'scandir' ? 'folder' : 'file' } }
    : { ...at, id: 'unreadable-file', facts: { reason: message.replace(/, \w+ '[^]*$/, '') } };
}
