import { z } from 'zod';

/**
 * The parts that several files of the catalog have in common. Editors show the descriptions while you type, the
 * generator shows them if the field is missing.
 */

/** The start of a value that a maintainer has to replace, written by `pnpm catalog:drift --write`. */
export const TODO = 'TODO';

export const filledText = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !text.startsWith(TODO));

/** Returns a list with at least one item. */
export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).min(1);
}

export const source = z
  .enum(['page', 'openapi', 'wire', 'observed', 'coined'])
  .describe('the source of the fact: page, openapi, wire, observed or coined');

export const remedy = filledText.describe('what the caller can do, starting with a verb');

export const userMessage = filledText.describe(
  'the text for users of an application, without key, account or provider',
);

export const note = filledText.optional().describe('an additional note for readers');

export const errorStatus = z.int().min(400).max(599).describe('an HTTP status from 400 to 599');

/** A status, or a class of statuses. */
export const statusKey = z.string().regex(/^([1-5]\d\d|[1-5]\dx|[1-5]xx)$/);

export const charge = z
  .enum(['no', 'maybe', 'yes'])
  .describe('whether a failed call is charged: "no", "maybe" or "yes"');

export const code = z.string().regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);

export const fieldName = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

export const retry = z
  .enum(['never', 'backoff'])
  .describe('whether the same request may be sent again: never or backoff');

export const route = z.string().regex(/^[A-Z]+ (https:\/\/[^/\s]+)?\/\S*$/);

export const path = z.string().regex(/^\$(\.[A-Za-z0-9_-]+)*$/);

export const headerName = z.string().regex(/^[a-z0-9-]+$/);
