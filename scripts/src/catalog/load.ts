import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CatalogDocument, parseYaml } from './document.js';
import { compare, type Problem } from './problem.js';

/** The text of every file of the catalog, by its path from the root of the repository. */
export type CatalogFiles = ReadonlyMap<string, string>;

/** The files that do not contain a family of errors. */
const SINGLE_FILES = {
  statuses: 'catalog/statuses.yaml',
  shapes: 'catalog/shapes.yaml',
  headers: 'catalog/headers.yaml',
  api: 'catalog/api.yaml',
  differences: 'catalog/differences.yaml',
} as const;

const ERRORS_FOLDER = 'catalog/errors';

/** Reads the files of the catalog. */
export function readCatalogFiles(root: string): CatalogFiles {
  const families = readdirSync(join(root, ERRORS_FOLDER))
    // Editors keep dot files of their own next to the open file.
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
    .map((name) => `${ERRORS_FOLDER}/${name}`);
  return new Map(
    [...Object.values(SINGLE_FILES), ...families].map((file) => [
      file,
      readFileSync(join(root, file), 'utf8'),
    ]),
  );
}

/** The catalog as YAML documents. */
export interface CatalogDocuments {
  /** By name of the family. */
  readonly families: ReadonlyMap<string, CatalogDocument>;
  readonly statuses: CatalogDocument;
  readonly shapes: CatalogDocument;
  readonly headers: CatalogDocument;
  readonly api: CatalogDocument;
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
  const families = [...files.keys()]
    .filter((file) => file.startsWith(`${ERRORS_FOLDER}/`))
    .sort(compare)
    .map((file) => [file.slice(ERRORS_FOLDER.length + 1).replace(/\.yaml$/, ''), parse(file)] as const);
  return {
    documents: {
      families: new Map(families),
      statuses: parse(SINGLE_FILES.statuses),
      shapes: parse(SINGLE_FILES.shapes),
      headers: parse(SINGLE_FILES.headers),
      api: parse(SINGLE_FILES.api),
      differences: parse(SINGLE_FILES.differences),
    },
    problems,
  };
}
