import type { CatalogTables } from '@venice/errors-core/recognizer';
import type { StatementStructures } from 'ts-morph';
import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { constant } from '../typescript/declarations.js';
import { importTypes } from '../typescript/imports.js';
import { type EmittedFile, generatedPath, sourceFile } from '../typescript/source-file.js';
import { literalType, member } from '../typescript/types.js';

/**
 * Emits the tables that recognize an error, no policies and no guidance: a file for each module that reads them, so
 * that an application bundles only those that it uses.
 */
export function emitCoreTables({ tables }: CatalogModel): EmittedFile[] {
  return [...evidence(tables), ...facts(tables)];
}

const TABLES = 'VeniceTables';

/** The tables that find the code of a response. */
function evidence(tables: CatalogTables): EmittedFile[] {
  const { messages } = tables;
  return [
    tableFile(generatedPath('errors-core', 'tables/wire-codes.ts'), [
      constant('wireCodes', 'Codes by wire code, in capitals.', at('wireCodes'), tables.wireCodes),
      constant(
        'wireCodeDetails',
        'Details that follow from some wire codes.',
        at('wireCodeDetails'),
        tables.wireCodeDetails,
      ),
      constant(
        'weakWireCodes',
        'Wire codes that some servers set on any failure.',
        at('weakWireCodes'),
        tables.weakWireCodes,
      ),
      constant(
        'generalWireCodes',
        'Wire codes that name a class of errors.',
        at('generalWireCodes'),
        tables.generalWireCodes,
      ),
    ]),
    tableFile(generatedPath('errors-core', 'tables/messages.ts'), [
      constant('whole', 'Messages without variable parts.', at('messages', 'whole'), messages.whole),
      constant(
        'templates',
        'Messages with variable parts, under the rarest of their words.',
        at('messages', 'templates'),
        messages.templates,
        2,
      ),
    ]),
    tableFile(generatedPath('errors-core', 'tables/shapes.ts'), [
      constant('shapes', 'The shapes of bodies; the first that fits counts.', at('shapes'), tables.shapes),
      constant(
        'fallbackMessages',
        'The paths of the message if the shape has none.',
        at('fallbackMessages'),
        tables.fallbackMessages,
      ),
    ]),
    tableFile(generatedPath('errors-core', 'tables/statuses.ts'), [
      constant('statuses', 'The meaning of a status alone.', at('statuses'), tables.statuses),
      constant(
        'statusEvidence',
        'A status identifies a code only if the body has one of these fields.',
        at('statusEvidence'),
        tables.statusEvidence,
      ),
    ]),
  ];
}

/** The tables that read the other facts of a response or a request. */
function facts(tables: CatalogTables): EmittedFile[] {
  return [
    tableFile(generatedPath('errors-core', 'tables/fields.ts'), [
      constant(
        'codeFields',
        'The fields of the codes that have some.',
        at('codeFields'),
        tables.codeFields,
        2,
      ),
      constant('fields', 'The fields that every error can have.', at('fields'), tables.fields),
    ]),
    tableFile(generatedPath('errors-core', 'tables/headers.ts'), [
      constant('headerRules', 'The headers to read.', at('headers'), tables.headers, 2),
    ]),
    tableFile(generatedPath('errors-core', 'tables/credentials.ts'), [
      constant('credentialRules', 'The secrets of a request.', at('credentials'), tables.credentials),
    ]),
    tableFile(generatedPath('errors-core', 'tables/routes.ts'), [
      constant('basePath', 'The path of the API on its host.', at('basePath'), tables.basePath),
      constant('routes', 'The known routes.', at('routes'), tables.routes),
      constant('routeCodes', 'The code of a status on a route.', at('routeCodes'), tables.routeCodes),
      constant(
        'routesWithIssuesInMessage',
        'The routes on which the message of a 400 lists the issues.',
        at('routesWithIssuesInMessage'),
        tables.routesWithIssuesInMessage,
      ),
    ]),
    tableFile(generatedPath('errors-core', 'tables/event-stream.ts'), [
      constant(
        'eventStreamRules',
        'The errors and the end of a stream.',
        at('eventStream'),
        tables.eventStream,
      ),
    ]),
  ];
}

function tableFile(path: string, constants: readonly StatementStructures[]): EmittedFile {
  return sourceFile(path, [importTypes('../../catalog/catalog-tables.js', TABLES), ...constants]);
}

/** Returns the type at a path of the tables. */
function at(...path: readonly string[]): string {
  return path.reduce((type, key) => member(type, literalType(key)), TABLES);
}
