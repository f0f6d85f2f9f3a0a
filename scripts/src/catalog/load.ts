import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { basename, dirname, join } from 'node:path/posix';
import { singleFiles } from './model/valid-catalog.js';

/** The text of every file of the catalog, by its path from the root of the repository. */
export type CatalogFiles = ReadonlyMap<string, string>;

const CATALOG_FOLDER = 'catalog';
const ERRORS_FOLDER = 'catalog/errors';
const SINGLE_FILES = singleFiles.keyof().options.map(singlePath);

/** Returns the path of a file that does not contain a family of errors. */
export function singlePath(name: string): string {
  return `${CATALOG_FOLDER}/${name}.yaml`;
}

/** Whether a file contains a family of errors. */
export function isFamily(file: string): boolean {
  return dirname(file) === ERRORS_FOLDER && file.endsWith('.yaml');
}

/** Returns the path that a file should have: its own if it belongs to the catalog. */
export function properPath(file: string): string {
  const path = file.replace(/\.ya?ml$/i, '.yaml');
  return isFamily(path) || SINGLE_FILES.includes(path) ? path : `${ERRORS_FOLDER}/${basename(path)}`;
}

/** Reads the files of the catalog. Of those that do not belong to it, only the path counts. */
export function readCatalogFiles(root: string): CatalogFiles {
  const filesIn = (folder: string, recursive: boolean): string[] =>
    readdirSync(join(root, folder), { recursive, encoding: 'utf8' })
      .map((name) => name.split(sep).join('/'))
      // Editors keep dot files of their own next to the open file.
      .filter((name) => /\.ya?ml$/i.test(name) && !/(^|\/)\./.test(name))
      .map((name) => `${folder}/${name}`);
  const names = new Set([
    ...SINGLE_FILES,
    ...filesIn(ERRORS_FOLDER, false),
    ...filesIn(CATALOG_FOLDER, true),
  ]);
  return new Map(
    [...names].map((name) => [name, properPath(name) === name ? readText(join(root, name)) : '']),
  );
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    // The system leaves the path out if it could open a folder but not read it.
    throw Object.assign(Object(error), { path });
  }
}
