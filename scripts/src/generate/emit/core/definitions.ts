import type { CatalogModel, ErrorModel } from '../../../catalog/model/catalog-model.js';
import { sortedRecord } from '../../../catalog/model/sorted-record.js';
import { constant, importTypes } from '../typescript/declarations.js';
import { type EmittedFile, sourceFile } from '../typescript/source-file.js';
import { generic } from '../typescript/types.js';

/** Emits the guidance in a module of its own: recognition does not load it. */
export function emitCoreDefinitions({ errors, api, gateways }: CatalogModel): EmittedFile {
  return sourceFile('packages/errors-core/src/generated/definitions.ts', [
    importTypes('../catalog/definition.js', 'CodeGuidance'),
    importTypes('./codes.js', 'VeniceErrorCode'),
    constant(
      'guidance',
      'The guidance for each code.',
      generic('Readonly', generic('Record', 'VeniceErrorCode', 'CodeGuidance')),
      sortedRecord(errors.map((error) => [error.code, guidanceOf(error)])),
      2,
    ),
    constant(
      'acceptanceRemedy',
      'What to do if nobody knows whether a request was accepted and charged.',
      'string',
      api.acceptance.remedy,
    ),
    constant(
      'foreignKeyRemedy',
      "What to do about a billing error if the key was a gateway's.",
      'string',
      gateways.foreignKey.remedy,
    ),
    constant(
      'terminalRemedies',
      'What to do about the statuses that are final on a route, by route and status.',
      generic(
        'Readonly',
        generic('Record', 'string', generic('Readonly', generic('Record', 'string', 'string'))),
      ),
      sortedRecord(
        Object.entries(api.routes).map(([route, { terminal }]) => [
          route,
          terminal && sortedRecord(terminal.map(({ status, remedy }) => [String(status), remedy])),
        ]),
      ),
    ),
  ]);
}

function guidanceOf({ summary, remedy, source, routes = {} }: ErrorModel) {
  const routeGuidance = Object.entries(routes).flatMap(([route, { remedy: there }]) =>
    there === undefined ? [] : [[route, { remedy: there }] as const],
  );
  return {
    summary,
    remedy,
    source,
    routes: routeGuidance.length === 0 ? undefined : sortedRecord(routeGuidance),
  };
}
