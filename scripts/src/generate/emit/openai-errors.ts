import type { CatalogModel, ErrorModel } from '../../catalog/model/catalog-model.js';
import { sortedRecord } from '../../catalog/model/sorted-record.js';
import { compare } from '../../catalog/problem.js';
import { constant, interfaceOf, typeAlias } from './declarations.js';
import { importTypes } from './imports.js';
import { type EmittedFile, sourceFile } from './source-file.js';
import { generic, intersection, literalType, member, objectType, openUnion, readonlyArray } from './types.js';

/** The class of the SDK's errors that all others extend: thrown for statuses it has no class for. */
const BASE_CLASS = 'APIError';

/** What the OpenAI SDK itself throws for each failure: its own class, with known status, code and type. */
export function emitOpenAIAPIErrors({ errors }: CatalogModel): Promise<EmittedFile> {
  const classes = [...new Set(errors.map(sdkClass))].sort(compare);
  return sourceFile('packages/errors-openai/src/generated/api-errors.ts', [
    importTypes('@venice/errors-core', 'VeniceErrorByCode', 'VeniceErrorRecord'),
    importTypes('openai', ...classes),
    importTypes('../openai-error-body.js', 'VeniceOpenAIErrorBody'),
    ...errors.map(apiErrorOf),
    interfaceOf(
      'VeniceOpenAIErrorByCode',
      'The `OpenAI.APIError` of each code.',
      [],
      errors.map(({ code, names }) => [code, names.apiError]),
    ),
  ]);
}

/** The table of classes and types by code. */
export function emitOpenAITable({ errors }: CatalogModel): Promise<EmittedFile> {
  const classes = [...new Set(errors.map(({ openaiClasses }) => openaiClasses).flat())].sort(compare);
  const row = objectType([
    ['errorClass', 'OpenAIErrorClass'],
    ['type', 'string'],
    ['statuses', readonlyArray('number')],
  ]);
  return sourceFile('packages/errors-openai/src/generated/openai-errors.ts', [
    importTypes('@venice/errors-core', 'VeniceErrorCode'),
    typeAlias(
      'OpenAIErrorClass',
      "The SDK's classes of errors that the catalog's errors come as.",
      literalType(...classes),
    ),
    constant(
      'openaiErrors',
      'The class the SDK throws for each code at its documented status, the `type` of its error object, and the statuses it is known to come with.',
      generic('Readonly', generic('Record', 'VeniceErrorCode', row)),
      sortedRecord(
        errors.map(({ code, errorClass, openai, failureStatuses }) => [
          code,
          { errorClass, type: openai.type, statuses: failureStatuses },
        ]),
      ),
    ),
  ]);
}

function apiErrorOf(error: ErrorModel) {
  const { code, names, failureStatuses, openai, wire } = error;
  const known = generic(
    'Pick',
    member('VeniceErrorByCode', literalType(code)),
    literalType('code', 'family', 'details'),
  );
  const venice = intersection('VeniceErrorRecord', known);
  return interfaceOf(
    names.apiError,
    `What the OpenAI SDK throws for \`${code}\`.`,
    [sdkClass(error)],
    [
      ['status', literalType(...failureStatuses)],
      ['code', openUnion(code, ...wire.codes.map((wireCode) => wireCode.code))],
      ['type', openUnion(openai.type)],
      ['error', intersection('VeniceOpenAIErrorBody', objectType([['veniceError', venice]]))],
    ],
  );
}

function sdkClass({ openaiClasses }: ErrorModel): string {
  return openaiClasses.length === 1 ? (openaiClasses[0] ?? BASE_CLASS) : BASE_CLASS;
}
