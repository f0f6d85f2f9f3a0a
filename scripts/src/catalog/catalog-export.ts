import { grammar } from '@venice/errors-core/recognizer';
import type { CatalogModel, ErrorModel } from './model/catalog-model.js';
import { sortedRecord } from './model/sorted-record.js';
import type { ExportedFile } from './schema/exported-file.js';
import type { FieldEntry } from './schema/field.js';
import type { StatusRow } from './schema/statuses.js';

/** Returns the catalog as other languages and tools read it: every fact with its source. FORMAT.md describes it. */
export function catalogExport(model: CatalogModel): ExportedFile {
  const { evidence, statuses, otherwise } = model.statuses;
  return {
    $schema: './errors.schema.json',
    formatVersion: 1,
    baseUrl: model.api.baseUrl,
    docsUrl: model.api.documentation,
    ...(model.api.site === undefined ? {} : { site: model.api.site }),
    families: Object.fromEntries(model.families.map(({ name, summary }) => [name, { summary }])),
    errors: Object.fromEntries(model.errors.map((error) => [error.code, entryOf(error)])),
    fields: fieldsOf(model.commonFields),
    dialects: model.dialects,
    shapes: model.shapes,
    fallbackMessages: model.fallbackMessages,
    streams: model.streams,
    headers: model.headers,
    statuses: {
      evidence,
      byStatus: sortedRecord(Object.entries(statuses).map(([status, row]) => [status, rowOf(row)])),
      otherwise: rowOf(otherwise),
    },
    budgets: model.api.budgets,
    limits: model.api.limits,
    accountWide: model.api.accountWide,
    acceptance: model.api.acceptance,
    retries: model.api.retries,
    gateways: model.gateways,
    reports: model.reports,
    routes: model.api.routes,
    matching: {
      ...grammar,
      order: [...grammar.order],
      templates: { ...grammar.templates, forms: [...grammar.templates.forms] },
    },
  };
}

function rowOf({ family, retryable, ...row }: StatusRow): ExportedFile['statuses']['otherwise'] {
  return { family, retry: retryable ? 'backoff' : 'never', ...row };
}

function fieldsOf<Name extends string>(fields: Readonly<Record<Name, FieldEntry>>): ExportedFile['fields'];
function fieldsOf(fields: Readonly<Record<string, FieldEntry>>): object {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { from, ...field }]) => [
      name,
      from === undefined ? field : { from: [from].flat(), ...field },
    ]),
  );
}

function entryOf(error: ErrorModel): ExportedFile['errors'][string] {
  return {
    family: error.family,
    status: error.status,
    message: error.message,
    summary: error.summary,
    remedy: error.remedy,
    actions: error.actions,
    retry: error.retry,
    ...(error.waitSeconds === undefined ? {} : { waitSeconds: error.waitSeconds }),
    charged: error.charged,
    ...(error.routes === undefined ? {} : { routes: error.routes }),
    logLevel: error.logLevel,
    ...(error.returnStatus === undefined ? {} : { returnStatus: error.returnStatus }),
    ...(error.userMessage === undefined ? {} : { userMessage: error.userMessage }),
    openai: { class: error.errorClass, type: error.openai.type },
    fields: fieldsOf(Object.fromEntries(error.sortedFields.map(({ name, ...field }) => [name, field]))),
    wire: error.wire,
    source: error.source,
    examples: error.examples,
  };
}
