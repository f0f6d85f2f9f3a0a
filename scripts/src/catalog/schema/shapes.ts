import { z } from 'zod';
import { actions } from './actions.js';
import { code, filledText, list, path, source } from './common.js';
import { field } from './field.js';

const bodyType = z.union([
  z.enum(['string', 'number', 'boolean', 'object', 'array', 'code']),
  z.templateLiteral(['^', z.string().min(1)]),
]);

const conditions = z.record(path, bodyType);

const shape = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  summary: filledText.describe('what the shape is, in one sentence'),
  when: z
    .strictObject({ all: conditions.optional(), any: conditions.optional() })
    .describe('the paths that identify the shape, and the types of their values'),
  messages: z.array(path).default([]).describe('paths of the message'),
  codes: z.array(path).default([]).describe('paths of a wire code'),
  types: z.array(path).default([]).describe('paths of a class of errors'),
  containers: z.array(path).default(['$']).describe('the objects in which fields are looked up'),
  issues: z.array(path).default([]).describe('paths of validation issues, in addition to the field issues'),
  via: z
    .partialRecord(
      z.enum(['message', 'code', 'type', 'provider', 'ownKey', 'retryAfterSeconds', 'headers']),
      path,
    )
    .optional()
    .describe(
      "the paths of the parts of a gateway's envelope, which become details.via; headers are only read for the wait",
    ),
  wrappers: list(filledText)
    .optional()
    .describe('the texts in which the message wraps a body: {provider} and {body} are variable parts'),
  unwrap: path.optional().describe('the path of an inner body, which is read instead'),
  schemas: list(z.string().min(1))
    .optional()
    .describe('the schemas of the OpenAPI document that describe such bodies'),
  fallback: z
    .strictObject({ code, statuses: list(z.int().min(200).max(599)) })
    .optional()
    .describe('the code of the shape if there is no better evidence, and the statuses at which it counts'),
  source,
});

export const shapesFile = z.strictObject({
  fields: z
    .strictObject({
      issues: field,
      creditsRefunded: field,
      requestId: field,
      param: field,
      retryAfterSeconds: field,
    })
    .describe('the fields that every error can have'),
  gateways: z
    .strictObject({
      foreignKey: z
        .strictObject({ actions, remedy: filledText.describe('what to do about a billing error') })
        .describe("what is different if the key was the gateway's, whose account the caller cannot update"),
    })
    .describe('what is different if a gateway passed the response on'),
  fallbackMessages: list(z.strictObject({ path, source })).describe(
    'paths of the message in any JSON body whose shape has no message, in order',
  ),
  streams: z
    .strictObject({
      events: list(z.strictObject({ name: z.string().min(1), source })).describe(
        'names of events that are errors',
      ),
      eventKey: z
        .strictObject({ name: z.string().min(1), source })
        .describe('the key of the data that contains the name of the event'),
      errors: list(z.strictObject({ path, source })).describe('paths of an error in the data of a frame'),
      end: z
        .strictObject({ data: z.string().min(1), source })
        .describe('the data of the frame that closes a stream'),
      interrupted: z
        .strictObject({ code, source })
        .describe('the code of a stream that broke off or ended without its end marker'),
    })
    .describe('the errors and the end of an event stream'),
  shapes: list(shape).describe('the shapes; the first one that fits a body counts'),
});

export type ShapeEntry = z.infer<typeof shape>;
