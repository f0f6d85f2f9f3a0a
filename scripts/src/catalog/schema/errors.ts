import { z } from 'zod';
import { actions } from './actions.js';
import {
  charge,
  code,
  errorStatus,
  fieldName,
  filledText,
  list,
  note,
  remedy,
  route,
  source,
  userMessage,
} from './common.js';
import { field, fixedDetails } from './field.js';

/** In-band errors have status 200. */
function isObserved(status: number): boolean {
  return status === 200 || (status >= 400 && status <= 599);
}

const entryStatus = z
  .int()
  .refine(isObserved)
  .describe('an HTTP status from 400 to 599, or 200 for an in-band error');

const waitSeconds = z.number().positive().max(3599);

export const variant = z.strictObject({
  text: filledText.describe(
    'the message; {name} is a variable part that fills a field, {} one that fills none',
  ),
  source,
  statuses: list(errorStatus).optional().describe("its statuses, if they are not the entry's own"),
  details: fixedDetails,
  waitSeconds: waitSeconds.optional().describe('seconds to wait that the message asks for'),
  actions: actions.optional(),
});

export const wireCode = z.strictObject({
  code: z.string().regex(/^\S+$/),
  source,
  details: fixedDetails,
  weak: z
    .literal(true)
    .optional()
    .describe('true if some servers set it on any failure: it loses to a message and to a 4xx status'),
  general: z.literal(true).optional().describe('true if it names a class of errors: it loses to a message'),
});

const json: z.ZodType = z.json();

const example = z.strictObject({
  status: z
    .int()
    .min(200, { abort: true })
    .max(599, { abort: true })
    .refine(isObserved)
    .describe('the HTTP status of the response; 200 for a frame of a stream'),
  headers: z
    .record(z.string().regex(/^[a-z0-9-]+$/), z.string())
    .optional()
    .describe('lower-case names, quoted values'),
  body: json.describe('the body: a map, or a text in quotes'),
  route: route.optional().describe('what was called, such as "POST /video/retrieve"'),
});

export const errorRoute = z.strictObject({
  source,
  actions: actions.optional(),
  remedy: remedy.optional(),
});

export const errorEntry = z.strictObject({
  status: entryStatus,
  message: filledText.describe('the message that Venice sends, verbatim'),
  summary: filledText.describe('what happened, in one sentence'),
  remedy,
  actions,
  waitSeconds: waitSeconds.optional().describe('seconds to wait if the response contains no wait'),
  charged: z
    .strictObject({
      call: charge,
      source,
      note,
      once: z
        .literal(true)
        .optional()
        .describe('true if the same request, sent again unchanged, is charged at most once'),
      routes: z.record(route, z.strictObject({ call: charge, source, note })).optional(),
    })
    .default({ call: 'no', source: 'coined' })
    .describe('whether a failed call is charged, and the source of that'),
  routes: z.record(route, errorRoute).optional().describe('differences on some routes'),
  logLevel: z
    .enum(['none', 'warn', 'error'])
    .default('none')
    .describe("the page's log level: none, warn or error"),
  returnStatus: errorStatus
    .optional()
    .describe(
      'the status that an application returns to its own callers; omitted for that of its first action',
    ),
  userMessage: userMessage.optional(),
  openai: z
    .strictObject({
      type: z
        .enum([
          'invalid_request_error',
          'authentication_error',
          'permission_error',
          'not_found_error',
          'insufficient_quota',
          'content_filter_error',
          'rate_limit_error',
          'server_error',
          'api_error',
        ])
        .describe(
          'the type of such an object: invalid_request_error, authentication_error, permission_error, not_found_error, insufficient_quota, content_filter_error, rate_limit_error, server_error or api_error',
        ),
    })
    .describe('the type in an OpenAI-compatible error object'),
  fields: z.record(fieldName, field).default({}).describe('its fields, in addition to those of every error'),
  wire: z
    .strictObject({
      codes: z.array(wireCode).default([]).describe('other wire codes'),
      messages: z.array(variant).default([]).describe('other messages'),
    })
    .default({ codes: [], messages: [] })
    .describe('other wire codes and messages of the same error'),
  source,
  examples: z
    .array(example)
    .default([])
    .describe('whole responses, in addition to the plain { error: "<message>" }'),
});

export const familyFile = z.strictObject({
  summary: filledText.describe('what the errors of the family have in common'),
  errors: z.record(code, errorEntry).describe('the errors of the family, by code'),
});

export type ErrorEntry = z.infer<typeof errorEntry>;
export type RouteEntry = z.infer<typeof errorRoute>;
export type ExampleEntry = z.infer<typeof example>;
