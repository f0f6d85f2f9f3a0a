import type { CatalogModel, ErrorModel } from '../../../catalog/model/catalog-model.js';
import { sortedRecord } from '../../../catalog/model/sorted-record.js';
import { constant } from '../declarations.js';
import { importTypes } from '../imports.js';
import { type EmittedFile, sourceFile } from '../source-file.js';
import { generic } from '../types.js';

/** Emits the guidance for each code, in a module of its own: recognition does not load it. */
export function emitCoreDefinitions({ errors }: CatalogModel): Promise<EmittedFile> {
  return sourceFile('packages/errors-core/src/generated/definitions.ts', [
    importTypes('../catalog/definition.js', 'CodeGuidance'),
    importTypes('./codes.js', 'VeniceErrorCode'),
    constant(
      'guidance',
      'The guidance for each code.',
      generic('Readonly', generic('Record', 'VeniceErrorCode', 'CodeGuidance')),
      sortedRecord(errors.map((error) => [error.code, guidanceOf(error)])),
    ),
  ]);
}

function guidanceOf({ status, fixedBy, summary, remedy, source, routes = {} }: ErrorModel) {
  const routeGuidance = Object.entries(routes).flatMap(([route, difference]) => {
    const { source: _source, retry: _retry, ...own } = difference;
    return Object.keys(own).length === 0 ? [] : [[route, own] as const];
  });
  return {
    status,
    fixedBy,
    summary,
    remedy,
    source,
    ...(routeGuidance.length === 0 ? {} : { routes: sortedRecord(routeGuidance) }),
  };
}
