import { z } from 'zod';
import { fieldName, filledText, headerName, list, source } from './common.js';

function oneOrMore<T extends z.ZodType>(item: T) {
  return z.union([item, list(item)]);
}

export const field = z.strictObject({
  from: oneOrMore(z.string().min(1))
    .optional()
    .describe(
      "the field's name on the wire, a dotted path, or a list of these; omitted if a message fills it",
    ),
  type: z
    .enum(['string', 'boolean', 'number', 'string[]', 'issues', 'json'])
    .describe('string, boolean, number, string[], issues or json'),
  values: list(filledText)
    .optional()
    .describe('values it is known to have, for a string or a list of strings; others can come'),
  header: headerName.optional().describe('the header that holds it, in lower case'),
  encoding: z
    .literal('base64-json')
    .optional()
    .describe('the encoding of the header: base64-json, or omitted'),
  summary: filledText.describe('what the field contains, in one sentence'),
  source,
});

export const fixedDetails = z
  .record(fieldName, z.union([z.string(), z.number(), z.boolean()]))
  .optional()
  .describe('details that follow from it, by field');

export type FieldEntry = z.infer<typeof field>;
