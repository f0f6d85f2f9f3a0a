import { relative, sep } from 'node:path';
import { type CatalogFiles, readCatalogFiles } from '../../catalog/load.js';
import type { Problem } from '../../catalog/problem.js';
import { isSystemError } from './on-disk.js';

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

function unreadable(root: string, { path, code, syscall, message }: NodeJS.ErrnoException): Problem {
  const file = path === undefined ? 'catalog' : relative(root, path).split(sep).join('/');
  const at = { file, line: 1, column: 1, subject: 'catalog' };
  if (code === 'EISDIR') return { ...at, id: 'not-a-file', facts: {} };
  return code === 'ENOENT'
    ? { ...at, id: 'missing-file', facts: { kind: syscall === 'scandir' ? 'folder' : 'file' } }
    : { ...at, id: 'unreadable-file', facts: { reason: message.replace(/, \w+ '[^]*$/, '') } };
}
