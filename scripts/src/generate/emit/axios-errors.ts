import type { CatalogModel, ErrorModel } from '../../catalog/model/catalog-model.js';
import { interfaceOf } from './declarations.js';
import { importTypes } from './imports.js';
import { type EmittedFile, sourceFile } from './source-file.js';
import { generic, intersection, literalType, member, objectType } from './types.js';

/** What axios itself rejects with for each failure: an `AxiosError` of known statuses and body. */
export function emitAxiosErrors({ errors }: CatalogModel): Promise<EmittedFile> {
  return sourceFile('packages/errors-axios/src/generated/axios-errors.ts', [
    importTypes('@venice/errors-core', 'VeniceErrorBodyByCode'),
    importTypes('axios', 'AxiosError', 'AxiosResponse'),
    ...errors.map(axiosErrorOf),
    interfaceOf(
      'VeniceAxiosErrorByCode',
      'The `AxiosError` of each code.',
      [],
      errors.map(({ code, names }) => [code, names.axiosError]),
    ),
  ]);
}

function axiosErrorOf({ code, names, failureStatuses }: ErrorModel) {
  const body = member('VeniceErrorBodyByCode', literalType(code));
  const response = intersection(
    generic('AxiosResponse', body),
    objectType([['status', literalType(...failureStatuses)]]),
  );
  return interfaceOf(
    names.axiosError,
    `An \`AxiosError\` that means \`${code}\`.`,
    [generic('AxiosError', body)],
    [['response', response]],
  );
}
