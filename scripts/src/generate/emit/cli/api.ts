import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { sortedRecord } from '../../../catalog/model/sorted-record.js';
import { ACTIONS } from '../../../catalog/schema/actions.js';
import { constant, importTypes } from '../typescript/declarations.js';
import { type EmittedFile, sourceFile } from '../typescript/source-file.js';
import { generic, literalType, readonlyArray } from '../typescript/types.js';

/** Emits the facts about the API that the command line tool reads and prints. */
export function emitCliApi({ api, families, headers, tables }: CatalogModel): EmittedFile {
  const texts = (key: string) => generic('Readonly', generic('Record', key, 'string'));
  return sourceFile('packages/errors-cli/src/generated/api.ts', [
    importTypes('@venice/errors-core', 'VeniceErrorAction', 'VeniceErrorFamily'),
    constant('host', 'The host of the API.', 'string', new URL(api.baseUrl).hostname),
    constant(
      'billing',
      'When each route charges a request.',
      generic('Readonly', generic('Record', 'string', literalType('free', 'on-output', 'on-acceptance'))),
      sortedRecord(Object.entries(api.routes).map(([route, { billing }]) => [route, billing.charged])),
    ),
    constant(
      'serverHeader',
      "The header that every response of Venice's server has.",
      'string',
      headers.server.version.header,
    ),
    constant(
      'credentialHeaders',
      'The headers of a request that contain credentials.',
      readonlyArray('string'),
      tables.credentials.headers,
    ),
    constant(
      'families',
      'The meaning of each family.',
      texts('VeniceErrorFamily'),
      sortedRecord(families.map(({ name, summary }) => [name, summary])),
    ),
    constant(
      'actions',
      'The meaning of each action.',
      texts('VeniceErrorAction'),
      sortedRecord(Object.entries(ACTIONS)),
    ),
  ]);
}
