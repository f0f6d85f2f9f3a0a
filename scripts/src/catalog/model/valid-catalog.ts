import { z } from 'zod';
import type { Place } from '../place.js';
import { reportsFile } from '../schema/actions.js';
import { apiFile } from '../schema/api/api.js';
import { dialectsFile } from '../schema/dialects.js';
import { differencesFile } from '../schema/differences.js';
import { headersFile } from '../schema/headers.js';
import { shapesFile } from '../schema/shapes.js';
import { statusesFile } from '../schema/statuses.js';
import type { LocatedError, LocatedMessage, LocatedWireCode } from './located.js';

/** The files that do not contain a family of errors, by name. */
export const singleFiles = z.object({
  statuses: statusesFile,
  dialects: dialectsFile,
  shapes: shapesFile,
  headers: headersFile,
  api: apiFile,
  reports: reportsFile,
  differences: differencesFile,
});

export type SingleFiles = z.infer<typeof singleFiles>;

/** The parts of a catalog whose form is valid, and their places. */
export interface ValidCatalog extends SingleFiles {
  readonly places: Readonly<Record<keyof SingleFiles, Place>>;
  readonly families: readonly { readonly name: string; readonly summary: string }[];
  readonly errors: readonly LocatedError[];
  /** The messages of all errors, those of the dialects last. */
  readonly messages: readonly LocatedMessage[];
  /** The wire codes of all errors, those of the dialects last. */
  readonly wireCodes: readonly LocatedWireCode[];
}
