import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { basename, dirname, join } from 'node:path/posix';
import { type CatalogDocument, parseYaml } from './document.js';
import { compare, type Problem } from './problem.js';

/** The text of every file of the catalog, by its path from the root of the repository. */
export type CatalogFiles = ReadonlyMap<string, string>;

/** The files that do not contain a family of errors. */
const SINGLE_FILES = {
  statuses: 'catalog/statuses.yaml',
  dialects: 'catalog/dialects.yaml',
  shapes: 'catalog/shapes.yaml',
  headers: 'catalog/headers.yaml',
  api: 'catalog/api.yaml',
  reports: 'catalog/reports.yaml',
  differences: 'catalog/differences.yaml',
} as const;

const CATALOG_FOLDER = 'catalog';
const ERRORS_FOLDER = 'catalog/errors';

/** Reads the files of the catalog. */
export function readCatalogFiles(root: string): CatalogFiles {
  const filesIn = (folder: string, recursive: boolean): string[] =>
    readdirSync(join(root, folder), { recursive, encoding: 'utf8' })
      .map((name) => name.split(sep).join('/'))
      // Editors keep dot files of their own next to the open file.
      .filter((name) => /\.ya?ml$/i.test(name) && !/(^|\/)\./.test(name))
      .map((name) => `${folder}/${name}`);
  const names = new Set([
    ...Object.values(SINGLE_FILES),
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
  return isFamily || Object.values<string>(SINGLE_FILES).includes(file);
}

/** The catalog as YAML documents. */
export interface CatalogDocuments {
  /** By name of the family. */
  readonly families: ReadonlyMap<string, CatalogDocument>;
  readonly statuses: CatalogDocument;
  readonly dialects: CatalogDocument;
  readonly shapes: CatalogDocument;
  readonly headers: CatalogDocument;
  readonly api: CatalogDocument;
  readonly reports: CatalogDocument;
  readonly differences: CatalogDocument;
}

/** Parses all files. Their order has no effect. */
export function parseCatalog(files: CatalogFiles): { documents: CatalogDocuments; problems: Problem[] } {
  const problems: Problem[] = [];
  const parse = (file: string): CatalogDocument => {
    const parsed = parseYaml(file, files.get(file) ?? '');
    problems.push(...parsed.problems);
    return parsed.document;
  };
  for (const file of files.keys()) if (!isPart(file)) problems.push(ignored(file));
  const families = [...files.keys()]
    .filter((file) => isPart(file) && file.startsWith(`${ERRORS_FOLDER}/`))
    .sort(compare)
    .map((file) => [file.slice(ERRORS_FOLDER.length + 1).replace(/\.yaml$/, ''), parse(file)] as const);
  return {
    documents: {
      families: new Map(families),
      statuses: parse(SINGLE_FILES.statuses),
      dialects: parse(SINGLE_FILES.dialects),
      shapes: parse(SINGLE_FILES.shapes),
      headers: parse(SINGLE_FILES.headers),
      api: parse(SINGLE_FILES.api),
      reports: parse(SINGLE_FILES.reports),
      differences: parse(SINGLE_FILES.differences),
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
