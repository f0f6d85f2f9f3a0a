import type { CatalogTables } from '@venice/errors-core/recognizer';
import type { StatementStructures } from 'ts-morph';
import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { constantOf, importTypes } from '../typescript/declarations.js';
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
const MESSAGES = member(TABLES, literalType('messages'));

/** The tables that find the code of a response. */
function evidence(tables: CatalogTables): EmittedFile[] {
  const { messages } = tables;
  return [
    tableFile(generatedPath('errors-core', 'tables/wire-codes.ts'), [
      constantOf('wireCodes', 'Codes by wire code, in capitals.', TABLES, tables),
      constantOf('wireCodeDetails', 'Details that follow from some wire codes.', TABLES, tables),
      constantOf('weakWireCodes', 'Wire codes that some servers set on any failure.', TABLES, tables),
      constantOf('generalWireCodes', 'Wire codes that name a class of errors.', TABLES, tables),
    ]),
    tableFile(generatedPath('errors-core', 'tables/messages.ts'), [
      constantOf('whole', 'Messages without variable parts.', MESSAGES, messages),
      constantOf(
        'templates',
        'Messages with variable parts, under the rarest of their words.',
        MESSAGES,
        messages,
        { levels: 2 },
      ),
    ]),
    tableFile(generatedPath('errors-core', 'tables/shapes.ts'), [
      constantOf('shapes', 'The shapes of bodies; the first that fits counts.', TABLES, tables),
      constantOf('fallbackMessages', 'The paths of the message if the shape has none.', TABLES, tables),
    ]),
    tableFile(generatedPath('errors-core', 'tables/statuses.ts'), [
      constantOf('statuses', 'The meaning of a status alone.', TABLES, tables),
      constantOf(
        'statusEvidence',
        'A status identifies a code only if the body has one of these fields.',
        TABLES,
        tables,
      ),
    ]),
  ];
}

/** The tables that read the other facts of a response or a request. */
function facts(tables: CatalogTables): EmittedFile[] {
  return [
    tableFile(generatedPath('errors-core', 'tables/fields.ts'), [
      constantOf('codeFields', 'The fields of the codes that have some.', TABLES, tables, { levels: 2 }),
      constantOf('fields', 'The fields that every error can have.', TABLES, tables),
    ]),
    tableFile(generatedPath('errors-core', 'tables/headers.ts'), [
      constantOf('headers', 'The headers to read.', TABLES, tables, { name: 'headerRules', levels: 2 }),
    ]),
    tableFile(generatedPath('errors-core', 'tables/credentials.ts'), [
      constantOf('credentials', 'The secrets of a request.', TABLES, tables, { name: 'credentialRules' }),
    ]),
    tableFile(generatedPath('errors-core', 'tables/routes.ts'), [
      constantOf('basePath', 'The path of the API on its host.', TABLES, tables),
      constantOf('routes', 'The known routes.', TABLES, tables),
      constantOf('routeCodes', 'The code of a status on a route.', TABLES, tables),
      constantOf(
        'routesWithIssuesInMessage',
        'The routes on which the message of a 400 lists the issues.',
        TABLES,
        tables,
      ),
    ]),
    tableFile(generatedPath('errors-core', 'tables/event-stream.ts'), [
      constantOf('eventStream', 'The errors and the end of a stream.', TABLES, tables, {
        name: 'eventStreamRules',
      }),
    ]),
  ];
}

function tableFile(path: string, constants: readonly StatementStructures[]): EmittedFile {
  return sourceFile(path, [importTypes('../../catalog/catalog-tables.js', TABLES), ...constants]);
}
