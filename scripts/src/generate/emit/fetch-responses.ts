import type { CatalogModel, ErrorModel } from '../../catalog/model/catalog-model.js';
import { interfaceOf } from './declarations.js';
import { importTypes } from './imports.js';
import { doc, type EmittedFile, sourceFile } from './source-file.js';
import { generic, literalType, member } from './types.js';

/** What `fetch` itself gives for each failure: a `Response` of known statuses and body. */
export function emitFetchResponses({ errors }: CatalogModel): Promise<EmittedFile> {
  return sourceFile('packages/errors-fetch/src/generated/responses.ts', [
    importTypes('@venice/errors-core', 'VeniceErrorBodyByCode'),
    ...errors.map(responseOf),
    interfaceOf(
      'VeniceResponseByCode',
      'The failed `Response` of each code.',
      [],
      errors.map(({ code, names }) => [code, names.response]),
    ),
  ]);
}

function responseOf({ code, names, failureStatuses }: ErrorModel) {
  return {
    ...interfaceOf(
      names.response,
      `A failed response that means \`${code}\`.`,
      ['Response'],
      [['status', literalType(...failureStatuses)]],
    ),
    methods: [
      {
        name: 'json',
        docs: doc('The body, as documented for the code.'),
        returnType: generic('Promise', member('VeniceErrorBodyByCode', literalType(code))),
      },
      { name: 'clone', returnType: names.response },
    ],
  };
}
