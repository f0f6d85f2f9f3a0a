import { z } from 'zod';
import { code, sentence, source } from './common.js';
import { field } from './field.js';

const path = z.string().regex(/^\$(\.[A-Za-z0-9_-]+)*$/);

const bodyType = z.enum(['string', 'number', 'boolean', 'object', 'array', 'code']);

const conditions = z.record(path, bodyType);

const shape = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  summary: sentence.describe('what the shape is, in one sentence'),
  when: z
    .strictObject({ all: conditions.optional(), any: conditions.optional() })
    .describe('the paths that tell the shape, and the types of their values'),
  sentence: z.array(path).default([]).describe('where the sentence for people stands'),
  codes: z.array(path).default([]).describe('where a code stands'),
  types: z.array(path).default([]).describe('where a class of errors stands'),
  places: z.array(path).default(['$']).describe('the objects in which fields are looked up'),
  findings: z
    .array(path)
    .default([])
    .describe('where findings of the validation stand, besides the field issues'),
  opens: path.optional().describe('where another body stands inside this one'),
  schemas: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('the schemas of the OpenAPI document that describe such bodies'),
  means: z
    .strictObject({ code, at: z.array(z.int().min(200).max(599)).min(1) })
    .optional()
    .describe('the code that the shape says where nothing better is known'),
  source,
});

export const shapesFile = z.strictObject({
  fields: z
    .strictObject({ issues: field, creditsRefunded: field, requestId: field, retryAfter: field })
    .describe('what any error can carry'),
  streams: z
    .strictObject({
      events: z
        .array(z.strictObject({ name: z.string().min(1), source }))
        .min(1)
        .describe('names of events that are errors'),
      eventKey: z
        .strictObject({ name: z.string().min(1), source })
        .describe('where the data names its event itself'),
      errors: z
        .array(z.strictObject({ path, source }))
        .min(1)
        .describe('where the data of a frame holds an error'),
      end: z
        .strictObject({ data: z.string().min(1), source })
        .describe('the data of the frame that closes a stream'),
    })
    .describe('how an event stream tells an error, and its end'),
  shapes: z.array(shape).min(1).describe('the shapes; a body has the first that fits it'),
});

export type ShapesFile = z.infer<typeof shapesFile>;
export type ShapeEntry = z.infer<typeof shape>;
