import type { CatalogModel, ErrorModel } from './model/catalog-model.js';

/** Returns the catalog as other languages and tools read it: every fact with its source. */
export function catalogExport(model: CatalogModel) {
  return {
    baseUrl: model.api.baseUrl,
    documentation: model.api.documentation,
    families: Object.fromEntries(model.families.map(({ name, summary }) => [name, { summary }])),
    errors: Object.fromEntries(model.errors.map((error) => [error.code, entryOf(error)])),
    fields: model.commonFields,
    dialects: model.dialects,
    shapes: model.shapes,
    fallbackMessages: model.fallbackMessages,
    streams: model.streams,
    headers: model.headers,
    statuses: model.statuses,
    budgets: model.api.budgets,
    limits: model.api.limits,
    accountWide: model.api.accountWide,
    acceptance: model.api.acceptance,
    retries: model.api.retries,
    gateways: model.gateways,
    reports: model.reports,
    routes: model.api.routes,
  };
}

function entryOf(error: ErrorModel) {
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
    fields: Object.fromEntries(error.sortedFields.map(({ name, ...field }) => [name, field])),
    wire: error.wire,
    source: error.source,
    examples: error.examples,
  };
}
