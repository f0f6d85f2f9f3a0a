import { z } from 'zod';

/**
 * What a person may write into the catalog. The descriptions are shown by the editor while typing and by the
 * generator when the field is missing.
 */

/** How a value begins that a person has yet to fill in, as `pnpm catalog:drift --write` leaves them. */
export const TODO = 'TODO';

export const sentence = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !text.startsWith(TODO));

export const source = z
  .enum(['page', 'openapi', 'wire', 'observed', 'coined'])
  .describe('where the fact comes from: page, openapi, wire, observed or coined');

export const note = sentence.optional().describe('what a reader has to know beside it');

export const errorStatus = z.int().min(400).max(599).describe('an HTTP status from 400 to 599');

export const code = z.string().regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);

export const fieldName = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

export const route = z.string().regex(/^[A-Z]+ \/\S*$/);

export const headerName = z.string().regex(/^[a-z0-9-]+$/);
