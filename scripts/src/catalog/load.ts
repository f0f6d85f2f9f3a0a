import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { basename, dirname, join } from 'node:path/posix';
import { type CatalogDocument, parseYaml } from './document.js';
import { singleFiles } from './model/valid-catalog.js';
import { compare, type Problem } from './problem.js';

/** The text of every file of the catalog, by its path from the root of the repository. */
export type CatalogFiles = ReadonlyMap<string, string>;

const CATALOG_FOLDER = 'catalog';
const ERRORS_FOLDER = 'catalog/errors';
const SINGLE_FILES = Object.keys(singleFiles).map((name) => `${CATALOG_FOLDER}/${name}.yaml`);

/** Reads the files of the catalog. */
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
  return new Map([...names].map((name) => [name, isPart(name) ? readText(join(root, name)) : '']));
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    // The system leaves the path out if it could open a folder but not read it.
    throw Object.assign(Object(error), { path });
  }
}

/** Whether the file belongs to the catalog. Others are reported. */
function isPart(file: string): boolean {
  const isFamily = dirname(file) === ERRORS_FOLDER && file.endsWith('.yaml');
  return isFamily || SINGLE_FILES.includes(file);
}

/** The catalog as YAML documents. */
export interface CatalogDocuments {
  /** By name of the family. */
  readonly families: ReadonlyMap<string, CatalogDocument>;
  /** By name of the file. */
  readonly singles: ReadonlyMap<string, CatalogDocument>;
}

/** Parses all files. Their order has no effect. */
export function parseCatalog(files: CatalogFiles): { documents: CatalogDocuments; problems: Problem[] } {
  const problems: Problem[] = [];
  const parse = (file: string): [name: string, document: CatalogDocument] => {
    const parsed = parseYaml(file, files.get(file) ?? '');
    problems.push(...parsed.problems);
    return [basename(file, '.yaml'), parsed.document];
  };
  for (const file of files.keys()) if (!isPart(file)) problems.push(ignored(file));
  const families = [...files.keys()].filter((file) => isPart(file) && dirname(file) === ERRORS_FOLDER);
  return {
    documents: {
      families: new Map(families.sort(compare).map(parse)),
      singles: new Map(SINGLE_FILES.map(parse)),
    },
    problems,
  };
}

function ignored(file: string): Problem {
  const path = file.replace(/\.ya?ml$/i, '.yaml');
  const at = { file, line: 1, column: 1, subject: basename(path, '.yaml') };
  return {
    ...at,
    id: 'ignored-file',
    facts: { path: isPart(path) ? path : `${ERRORS_FOLDER}/${basename(path)}` },
  };
}
