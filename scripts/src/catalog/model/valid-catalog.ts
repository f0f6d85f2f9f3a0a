import type { z } from 'zod';
import type { CatalogDocument, DocumentPath } from '../document.js';
import { reportsFile } from '../schema/actions.js';
import { apiFile } from '../schema/api/api.js';
import { dialectsFile } from '../schema/dialects.js';
import { differencesFile } from '../schema/differences.js';
import type { ErrorEntry } from '../schema/errors.js';
import { headersFile } from '../schema/headers.js';
import { shapesFile } from '../schema/shapes.js';
import { statusesFile } from '../schema/statuses.js';

/** The form of each file that does not contain a family of errors, by its name. */
export const singleFiles = {
  statuses: statusesFile,
  dialects: dialectsFile,
  shapes: shapesFile,
  headers: headersFile,
  api: apiFile,
  reports: reportsFile,
  differences: differencesFile,
};

/** An error whose form is valid, and its position. */
export interface LocatedError {
  readonly code: string;
  readonly family: string;
  readonly entry: ErrorEntry;
  readonly document: CatalogDocument;
  readonly path: DocumentPath;
}

/** The files whose form is valid, and their documents. */
export type LocatedFiles = {
  readonly [Name in keyof typeof singleFiles]: {
    readonly value: z.infer<(typeof singleFiles)[Name]>;
    readonly document: CatalogDocument;
  };
};

/** The parts of a catalog whose form is valid. */
export interface ValidCatalog extends LocatedFiles {
  readonly families: readonly { readonly name: string; readonly summary: string }[];
  readonly errors: readonly LocatedError[];
}
