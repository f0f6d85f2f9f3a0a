import type { CatalogDocument, DocumentPath } from '../document.js';
import type { ReportsFile } from '../schema/actions.js';
import type { ApiFile } from '../schema/api/api.js';
import type { DialectsFile } from '../schema/dialects.js';
import type { DifferencesFile } from '../schema/differences.js';
import type { ErrorEntry } from '../schema/errors.js';
import type { HeadersFile } from '../schema/headers.js';
import type { ShapesFile } from '../schema/shapes.js';
import type { StatusesFile } from '../schema/statuses.js';

/** An error whose form is valid, and its position. */
export interface LocatedError {
  readonly code: string;
  readonly family: string;
  readonly entry: ErrorEntry;
  readonly document: CatalogDocument;
  readonly path: DocumentPath;
}

/** A file whose form is valid, and its document. */
export interface Located<T> {
  readonly value: T;
  readonly document: CatalogDocument;
}

/** The parts of a catalog whose form is valid. */
export interface ValidCatalog {
  readonly families: readonly { readonly name: string; readonly summary: string }[];
  readonly errors: readonly LocatedError[];
  readonly statuses: Located<StatusesFile>;
  readonly dialects: Located<DialectsFile>;
  readonly shapes: Located<ShapesFile>;
  readonly headers: Located<HeadersFile>;
  readonly api: Located<ApiFile>;
  readonly reports: Located<ReportsFile>;
  readonly differences: Located<DifferencesFile>;
}
