import { z } from 'zod';
import { reportsFile } from './actions.js';
import { apiFile } from './api/api.js';
import { code, list, retry, route } from './common.js';
import { dialectsFile } from './dialects.js';
import { errorEntry, errorRoute } from './errors.js';
import { field } from './field.js';
import { headersFile } from './headers.js';
import { shapesFile } from './shapes.js';
import { statusesFile } from './statuses.js';

/**
 * The format of `errors.json`, which FORMAT.md describes. It has the parts of the catalog's own files. What has the keys of
 * an object in addition to others has this form too, without them.
 */

const exportedField = field.extend({
  from: list(z.string().min(1))
    .optional()
    .describe('dotted paths, looked up in each container of the body shape; the first hit counts'),
});

const { shape: entry } = errorEntry;

const exportedError = z.object({
  family: z.string().describe('one of families'),
  ...entry,
  retry,
  routes: z.record(route, errorRoute.extend({ retry: retry.optional() })).optional(),
  openai: z.object({
    class: z.string().describe('the class of the OpenAI SDK at this status'),
    ...entry.openai.shape,
  }),
  fields: z.record(z.string(), exportedField).describe('its fields, in addition to those of every error'),
});

const { gateways, fallbackMessages, streams, shapes } = shapesFile.shape;
const { baseUrl, documentation, site, budgets, limits, accountWide, acceptance, retries, routes } =
  apiFile.shape;
const { family, ...row } = statusesFile.shape.otherwise.shape;
const exportedRow = z.object({ family, retry, ...row });
const pattern = z.string().min(1).describe('a regular expression');
const text = z.string().min(1);
const count = z.number().positive();

const matching = z.strictObject({
  order: list(text).describe('the kinds of evidence; the first that identifies a code counts'),
  fold: z
    .strictObject({
      maximumLength: count.describe('UTF-16 code units of a message that count'),
      whiteSpace: pattern,
      closingCharacters: text,
      capitals: pattern,
    })
    .describe('how a message is folded before it is compared'),
  templates: z.strictObject({
    variable: pattern,
    forms: list(text).describe('how a message can match, in order of preference'),
    minimumPartLength: count.describe('UTF-16 code units of literal text'),
    sentenceEnd: pattern,
    continuation: pattern,
    lineBreak: text,
  }),
  codes: z.strictObject({ code: pattern, statuses: z.strictObject({ from: count, to: count }) }),
  bodies: z.strictObject({ binary: pattern, errorNumber: pattern, title: pattern, maximumTextLength: count }),
  times: z.strictObject({
    unixMillisecondsFrom: count,
    unixSecondsFrom: count,
    httpDate: pattern,
    clockNoiseMilliseconds: count,
  }),
  fields: z.strictObject({
    number: pattern,
    numberSeparators: pattern,
    seconds: pattern,
    issue: pattern,
    issueSeparator: text,
    maximumIssues: count,
    maximumIssueDepth: count,
  }),
});

export const exportedFile = z.object({
  $schema: z.literal('./errors.schema.json'),
  formatVersion: z.literal(1).describe('the version of this format'),
  baseUrl,
  docsUrl: documentation,
  site,
  families: z.record(text, z.strictObject({ summary: text })).describe('the groups of errors'),
  errors: z.record(code, exportedError).describe('the errors, by code'),
  fields: z
    .strictObject({
      issues: exportedField,
      creditsRefunded: exportedField,
      requestId: exportedField,
      param: exportedField,
      retryAfterSeconds: exportedField,
    } satisfies Record<keyof typeof shapesFile.shape.fields.shape, typeof exportedField>)
    .describe('the fields of every error'),
  dialects: dialectsFile.shape.dialects,
  shapes,
  fallbackMessages,
  streams,
  headers: headersFile,
  statuses: z
    .strictObject({
      evidence: statusesFile.shape.evidence,
      byStatus: z.record(text, exportedRow).describe('by status, or by class of statuses such as 52x'),
      otherwise: exportedRow.describe('what holds for every other status'),
    })
    .describe('the meaning of a status if nothing else is recognized'),
  budgets,
  limits,
  accountWide,
  acceptance,
  retries,
  gateways,
  reports: reportsFile.describe('what an application passes on about an error'),
  routes,
  matching: matching.describe('the grammar by which responses are matched'),
});

export type ExportedFile = z.infer<typeof exportedFile>;
