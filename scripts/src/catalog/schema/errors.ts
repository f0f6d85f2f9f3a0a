import { z } from 'zod';
import { code, errorStatus, fieldName, note, route, sentence, source } from './common.js';
import { field, sets } from './field.js';

/** Some errors arrive inside a 200 only. */
function isObserved(status: number): boolean {
  return status === 200 || (status >= 400 && status <= 599);
}

const entryStatus = z
  .int()
  .refine(isObserved)
  .describe('an HTTP status from 400 to 599, or 200 for what arrives inside a 200 only');

const charge = z
  .enum(['no', 'maybe', 'yes'])
  .describe('whether a failed call costs something: "no", "maybe" or "yes"');

const retry = z
  .enum(['never', 'backoff'])
  .describe('may the same request be sent again, unchanged: never or backoff');

const fixedBy = z
  .enum(['caller', 'credentials', 'account', 'service'])
  .describe('who can end it: caller, credentials, account or service');

const remedy = sentence.describe('what the reader does about it, starting with a verb');

const wait = z.number().positive().max(3599);

const wording = z.strictObject({
  text: sentence.describe(
    'the sentence; {name} is a variable part that fills a field, {} one that nobody needs',
  ),
  source,
  at: z
    .array(errorStatus)
    .min(1)
    .optional()
    .describe("the statuses it comes with, where not the entry's own"),
  sets,
  wait: wait.optional().describe('seconds to wait that the sentence tells'),
});

const wireCode = z.strictObject({ code: z.string().regex(/^\S+$/), source, sets });

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

export const errorEntry = z.strictObject({
  status: entryStatus,
  message: sentence.describe('the sentence Venice sends, verbatim'),
  summary: sentence.describe('what happened, in one sentence'),
  remedy,
  fixedBy,
  retry,
  wait: wait.optional().describe('seconds to wait where the response does not say'),
  charged: z
    .strictObject({
      call: charge,
      source,
      note,
      routes: z.record(route, z.strictObject({ call: charge, source, note })).optional(),
    })
    .describe('whether a failed call costs something, and where we know it from'),
  routes: z
    .record(
      route,
      z.strictObject({
        source,
        retry: retry.optional(),
        fixedBy: fixedBy.optional(),
        remedy: remedy.optional(),
      }),
    )
    .optional()
    .describe('what is different on some routes'),
  logLevel: z.enum(['none', 'warn', 'error']).describe("the page's log level: none, warn or error"),
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
    .describe('the type an OpenAI-compatible error object carries for it'),
  fields: z
    .record(fieldName, field)
    .describe('what it can carry beyond the fields of every error; {} for nothing'),
  wire: z
    .strictObject({
      codes: z.array(wireCode).describe('other codes seen on the wire; [] for none'),
      messages: z.array(wording).describe('other sentences seen for it; [] for none'),
    })
    .describe('every other way the same error has been seen'),
  source,
  examples: z
    .array(example)
    .min(1)
    .describe('whole responses; the first is the plain { error: "<message>" }'),
});

export const familyFile = z.strictObject({
  summary: sentence.describe('what the errors of the family have in common'),
  errors: z.record(code, errorEntry).describe('the errors of the family, by code'),
});

export type ErrorEntry = z.infer<typeof errorEntry>;
export type ExampleEntry = z.infer<typeof example>;
