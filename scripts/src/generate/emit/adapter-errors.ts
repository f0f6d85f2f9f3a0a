import type { Adapter, TableColumn, TypeArgument } from '@venice/adapter-description';
import type { CatalogModel, ErrorModel } from '../../catalog/model/catalog-model.js';
import { sortedRecord } from '../../catalog/model/sorted-record.js';
import { constant, interfaceOf } from './typescript/declarations.js';
import { importTypes } from './typescript/imports.js';
import { type EmittedFile, generatedPath, sourceFile } from './typescript/source-file.js';
import { generic, literalType, objectType, readonlyArray, withoutLastNevers } from './typescript/types.js';

/** The files of one adapter: the client's own failure by code, and the table it reads at run time. */
export function emitAdapterErrors(model: CatalogModel, adapter: Adapter): EmittedFile[] {
  return [emitMap(model, adapter), ...emitTable(model, adapter)];
}

function emitMap({ errors }: CatalogModel, adapter: Adapter): EmittedFile {
  const { map, row } = adapter.description.typesByCode;
  return sourceFile(generatedPath(adapter.folder, map.file), [
    importTypes(row.module, row.name),
    interfaceOf(
      map.name,
      map.description,
      [],
      errors.map((error) => [error.code, generic(row.name, ...argumentsOf(error, row.arguments))]),
    ),
  ]);
}

function emitTable({ errors }: CatalogModel, adapter: Adapter): EmittedFile[] {
  const { table } = adapter.description.typesByCode;
  if (table === undefined) return [];
  const row = objectType(table.columns.map((column) => [column, COLUMNS[column].type]));
  return [
    sourceFile(generatedPath(adapter.folder, table.file), [
      importTypes('@venice/errors-core', 'VeniceErrorCode'),
      constant(
        table.name,
        table.description,
        generic('Readonly', generic('Record', 'VeniceErrorCode', row)),
        sortedRecord(
          errors.map((error) => [
            error.code,
            Object.fromEntries(table.columns.map((column) => [column, COLUMNS[column].value(error)])),
          ]),
        ),
      ),
    ]),
  ];
}

const COLUMNS: Record<TableColumn, { readonly type: string; value(error: ErrorModel): unknown }> = {
  statuses: { type: readonlyArray('number'), value: ({ failureStatuses }) => failureStatuses },
  openaiType: { type: 'string', value: ({ openai }) => openai.type },
};

const ARGUMENTS: Record<TypeArgument, (error: ErrorModel) => readonly (string | number)[]> = {
  code: ({ code }) => [code],
  statuses: ({ failureStatuses }) => failureStatuses,
  openaiType: ({ openai }) => [openai.type],
  wireCodes: ({ wireCodes }) => wireCodes,
};

function argumentsOf(error: ErrorModel, names: readonly TypeArgument[]): string[] {
  return withoutLastNevers(names.map((name) => literalType(...ARGUMENTS[name](error))));
}
