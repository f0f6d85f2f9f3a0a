import { z } from 'zod';

/**
 * What a person may write into the catalog. The descriptions are shown by the editor while typing and by the
 * generator when the field is missing.
 */

const sentence = z.string().trim().min(1);

const source = z
  .enum(['page', 'openapi', 'wire', 'observed', 'coined'])
  .describe('where the fact comes from: page, openapi, wire, observed or coined');

const errorStatus = z.int().min(400).max(599).describe('an HTTP status from 400 to 599');

/** Some errors arrive inside a 200 only. */
const entryStatus = z
  .int()
  .refine((status) => status === 200 || (status >= 400 && status <= 599))
  .describe('an HTTP status from 400 to 599, or 200 for what arrives inside a 200 only');

const code = z.string().regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);

const fieldName = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1)]);

const charge = z
  .enum(['no', 'maybe', 'yes'])
  .describe('whether a failed call costs something: "no", "maybe" or "yes"');

const route = z.string().regex(/^[A-Z]+ \/\S*$/);

const note = sentence.optional().describe('what a reader has to know beside it');

const retry = z
  .enum(['never', 'backoff'])
  .describe('may the same request be sent again, unchanged: never or backoff');

const fixedBy = z
  .enum(['caller', 'credentials', 'account', 'service'])
  .describe('who can end it: caller, credentials, account or service');

const remedy = sentence.describe('what the reader does about it, starting with a verb');

const wait = z.number().positive().max(3599);

const field = z.strictObject({
  from: oneOrMore(z.string().min(1))
    .optional()
    .describe(
      "the field's name on the wire, a dotted path, or a list of these; left out where a wording fills it",
    ),
  type: z
    .enum(['string', 'boolean', 'number', 'string[]', 'issues', 'json'])
    .describe('string, boolean, number, string[], issues or json'),
  header: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional()
    .describe('the header that holds it, in lower case'),
  encoding: z
    .literal('base64-json')
    .optional()
    .describe('how the header is written: base64-json, or left out'),
  summary: sentence.describe('what the field tells, in one sentence'),
  source,
});

const sets = z
  .record(fieldName, z.union([z.string(), z.number(), z.boolean()]))
  .optional()
  .describe('values for fields that follow from it');

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
  status: z.int().min(200).max(599).describe('the HTTP status of the response; 200 for a frame of a stream'),
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
      type: z.enum([
        'invalid_request_error',
        'authentication_error',
        'permission_error',
        'not_found_error',
        'insufficient_quota',
        'content_filter_error',
        'rate_limit_error',
        'server_error',
        'api_error',
      ]),
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

const statusRow = z.strictObject({
  family: z.string().min(1).describe('one of the families, as the files under errors/ are named'),
  retryable: z.boolean().describe('whether the same request may be sent again'),
  code: code.optional().describe('the code that is a safe reading of whatever is said with this status'),
  openai: z
    .enum([
      'APIError',
      'BadRequestError',
      'AuthenticationError',
      'PermissionDeniedError',
      'NotFoundError',
      'ConflictError',
      'UnprocessableEntityError',
      'RateLimitError',
      'InternalServerError',
    ])
    .describe('the class of error the OpenAI SDK throws for it'),
});

export const statusesFile = z.strictObject({
  evidence: z.array(z.string().min(1)).min(1).describe('the fields one of which a body must have'),
  statuses: z
    .record(z.string().regex(/^([1-5]\d\d|[1-5]\dx|[1-5]xx)$/), statusRow)
    .describe('by status, or by class of statuses such as 52x and 5xx'),
  otherwise: statusRow.describe('what holds for every other status'),
});

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

const headerName = z.string().regex(/^[a-z0-9-]+$/);

export const headersFile = z.strictObject({
  requestId: z
    .array(z.strictObject({ header: headerName, source, note: sentence.optional() }))
    .describe('headers that hold a request id, in order of preference'),
  waits: z
    .array(
      z.strictObject({
        header: headerName,
        unit: z.enum(['milliseconds', 'seconds', 'seconds-or-date']),
        source,
        note: sentence.optional(),
      }),
    )
    .describe('headers that hold a wait, in order of preference'),
  longestWait: z.number().positive().describe('seconds from which a wait is too long for a program'),
  absurdWait: z.number().positive().describe('seconds from which a wait is garbage'),
  means: z
    .array(z.strictObject({ header: headerName, value: z.string(), code, source, note }))
    .describe('headers that say by themselves what happened'),
  server: z
    .strictObject({
      version: z.strictObject({ header: headerName, source }),
      host: z.strictObject({ header: headerName, source }),
    })
    .describe('headers that tell which server answered'),
  limits: z
    .record(
      fieldName,
      z.strictObject({
        limit: headerName.optional(),
        remaining: headerName.optional(),
        reset: headerName,
        summary: sentence,
        source,
      }),
    )
    .describe('the limits and the headers that tell them'),
  sent: z
    .record(headerName, z.strictObject({ value: z.string(), source }))
    .describe('headers that the simulator sends with every error'),
});

export const apiFile = z.strictObject({
  baseUrl: z.url().describe('where the API lives'),
  documentation: z.url().describe('where its errors are documented'),
  source,
  routes: z
    .record(
      route,
      z.strictObject({
        source,
        terminal: z
          .array(z.strictObject({ status: errorStatus, source, note }))
          .optional()
          .describe('statuses that are final on this route, whatever the code'),
      }),
    )
    .describe('the routes an error can name'),
});

export type ErrorEntry = z.infer<typeof errorEntry>;
export type FieldEntry = z.infer<typeof field>;
export type ExampleEntry = z.infer<typeof example>;
export type StatusesFile = z.infer<typeof statusesFile>;
export type StatusRow = z.infer<typeof statusRow>;
export type ShapesFile = z.infer<typeof shapesFile>;
export type ShapeEntry = z.infer<typeof shape>;
export type HeadersFile = z.infer<typeof headersFile>;
export type ApiFile = z.infer<typeof apiFile>;
