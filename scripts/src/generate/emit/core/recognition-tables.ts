import type { StatementStructures } from 'ts-morph';
import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { constant, constantsOf, importTypes } from '../typescript/declarations.js';
import { type EmittedFile, generatedPath, sourceFile } from '../typescript/source-file.js';
import { literalType, member } from '../typescript/types.js';

const TABLES = 'VeniceTables';
const MESSAGES = member(TABLES, literalType('messages'));

/**
 * Emits the tables that recognize an error, no policies and no guidance: a file for each module that reads them, so
 * that an application bundles only those that it uses.
 */
export function emitCoreTables({ tables }: CatalogModel): EmittedFile[] {
  const { messages, codeFields, headers, credentials, eventStream } = tables;
  const typeOf = (key: keyof typeof tables) => member(TABLES, literalType(key));
  return [
    // The tables that find the code of a response.
    tableFile(
      'wire-codes',
      constantsOf(TABLES, tables, {
        wireCodes: 'Codes by wire code, in capitals.',
        wireCodeDetails: 'Details that follow from some wire codes.',
        weakWireCodes: 'Wire codes that some servers set on any failure.',
        generalWireCodes: 'Wire codes that name a class of errors.',
      }),
    ),
    tableFile('messages', [
      ...constantsOf(MESSAGES, messages, { whole: 'Messages without variable parts.' }),
      constant(
        'templates',
        'Messages with variable parts, under the rarest of their words.',
        member(MESSAGES, literalType('templates')),
        messages.templates,
        2,
      ),
    ]),
    tableFile(
      'shapes',
      constantsOf(TABLES, tables, {
        shapes: 'The shapes of bodies; the first that fits counts.',
        fallbackMessages: 'The paths of the message if the shape has none.',
      }),
    ),
    tableFile(
      'statuses',
      constantsOf(TABLES, tables, {
        statuses: 'The meaning of a status alone.',
        statusEvidence: 'A status identifies a code only if the body has one of these fields.',
      }),
    ),
    // The tables that read the other facts of a response or a request.
    tableFile('fields', [
      constant('codeFields', 'The fields of the codes that have some.', typeOf('codeFields'), codeFields, 2),
      ...constantsOf(TABLES, tables, { fields: 'The fields that every error can have.' }),
    ]),
    tableFile('headers', [constant('headerRules', 'The headers to read.', typeOf('headers'), headers, 2)]),
    tableFile('credentials', [
      constant('credentialRules', 'The secrets of a request.', typeOf('credentials'), credentials),
    ]),
    tableFile(
      'routes',
      constantsOf(TABLES, tables, {
        basePath: 'The path of the API on its host.',
        routes: 'The known routes.',
        routeCodes: 'The code of a status on a route.',
        routesWithIssuesInMessage: 'The routes on which the message of a 400 lists the issues.',
      }),
    ),
    tableFile('event-stream', [
      constant('eventStreamRules', 'The errors and the end of a stream.', typeOf('eventStream'), eventStream),
    ]),
  ];
}

function tableFile(name: string, constants: readonly StatementStructures[]): EmittedFile {
  return sourceFile(generatedPath('errors-core', `tables/${name}.ts`), [
    importTypes('../../catalog/recognition-tables.js', TABLES),
    ...constants,
  ]);
}
