import type { CatalogModel, ErrorModel } from '../../../catalog/model/catalog-model.js';
import { sortedRecord } from '../../../catalog/model/sorted-record.js';
import { constant } from '../declarations.js';
import { importTypes } from '../imports.js';
import { type EmittedFile, sourceFile } from '../source-file.js';
import { generic } from '../types.js';

/** The words of the catalog: a module of its own, so that recognising an error does not load them. */
export function emitCoreDefinitions({ errors, api }: CatalogModel): Promise<EmittedFile> {
  const definitions = sortedRecord(
    errors.map((error) => [error.code, definitionOf(error, api.documentation)]),
  );
  return sourceFile('packages/errors-core/src/generated/definitions.ts', [
    importTypes('../catalog/definition.js', 'VeniceErrorDefinition'),
    importTypes('./codes.js', 'VeniceErrorCode'),
    constant(
      'veniceErrorDefinitions',
      'What the catalog says of each code, in words.',
      generic('Readonly', generic('Record', 'VeniceErrorCode', 'VeniceErrorDefinition')),
      definitions,
    ),
  ]);
}

function definitionOf(error: ErrorModel, docsUrl: string) {
  const { status, message, logLevel, family, retry, waitSeconds, fixedBy, summary, remedy, charged, source } =
    error;
  const atRoutes = differencesAtRoutes(error);
  return {
    status,
    message,
    logLevel,
    family,
    retry,
    ...(waitSeconds === undefined ? {} : { usualRetryAfterMs: waitSeconds * 1_000 }),
    fixedBy,
    summary,
    remedy,
    charged: charged.call,
    ...(Object.keys(atRoutes).length === 0 ? {} : { atRoutes }),
    docsUrl,
    source,
  };
}

/** What the entry says of routes, under `routes` and under `charged`, without where it is known from. */
function differencesAtRoutes({ routes = {}, charged }: ErrorModel): Record<string, object> {
  const names = new Set([...Object.keys(routes), ...Object.keys(charged.routes ?? {})]);
  return sortedRecord(
    [...names].map((route) => {
      const { source: _, ...difference } = routes[route] ?? { source: undefined };
      const call = charged.routes?.[route]?.call;
      return [route, { ...difference, ...(call === undefined ? {} : { charged: call }) }];
    }),
  );
}
