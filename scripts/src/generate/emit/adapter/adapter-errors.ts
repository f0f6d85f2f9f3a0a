import type { Adapter, TableFact, TypeArgument } from '@venice/adapter-description';
import type { StatementStructures } from 'ts-morph';
import type { CatalogModel, ErrorModel } from '../../../catalog/model/catalog-model.js';
import { sortedRecord } from '../../../catalog/model/sorted-record.js';
import { constant, importTypes, interfaceOf } from '../typescript/declarations.js';
import { type EmittedFile, generatedPath, sourceFile } from '../typescript/source-file.js';
import { generic, literalType, objectType, readonlyArray, withoutLastNevers } from '../typescript/types.js';

/** Emits the files of one adapter: the client's own failure by code, and the tables it reads at run time. */
export function emitAdapterErrors(model: CatalogModel, adapter: Adapter): EmittedFile[] {
  return [emitMap(model, adapter), ...emitTables(model, adapter)];
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

function emitTables({ errors }: CatalogModel, adapter: Adapter): EmittedFile[] {
  const { tables } = adapter.description.typesByCode;
  if (tables === undefined) return [];
  const hasFamilies = tables.constants.some(({ fact }) => fact === 'openaiType');
  return [
    sourceFile(generatedPath(adapter.folder, tables.file), [
      importTypes('@venice/errors-core', 'VeniceErrorCode', ...(hasFamilies ? ['VeniceErrorFamily'] : [])),
      ...tables.constants.map(({ name, fact }) => TABLES[fact](name, errors)),
    ]),
  ];
}

const TABLES: Record<TableFact, (name: string, errors: readonly ErrorModel[]) => StatementStructures> = {
  statuses: (name, errors) =>
    constant(
      name,
      'The statuses of each code.',
      generic('Readonly', generic('Record', 'VeniceErrorCode', readonlyArray('number'))),
      sortedRecord(errors.map(({ code, failureStatuses }) => [code, failureStatuses])),
    ),
  openaiType: (name, errors) =>
    constant(
      name,
      'The usual `type` of a family in an error object of OpenAI, and that of the codes that have another one.',
      objectType([
        [
          'byFamily',
          generic('Readonly', generic('Partial', generic('Record', 'VeniceErrorFamily', 'string'))),
        ],
        ['byCode', generic('Readonly', generic('Partial', generic('Record', 'VeniceErrorCode', 'string')))],
      ]),
      openaiTypes(errors),
      2,
    ),
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

/** Returns the type that most codes of each family have, and that of the codes that have another one. */
function openaiTypes(errors: readonly ErrorModel[]) {
  const usual = new Map(errors.map(({ family }) => [family, usualType(errors, family)]));
  return {
    byFamily: sortedRecord([...usual]),
    byCode: sortedRecord(
      errors
        .filter(({ family, openai }) => openai.type !== usual.get(family))
        .map(({ code, openai }) => [code, openai.type]),
    ),
  };
}

/** Returns the type that most codes of a family have, and the first of several. */
function usualType(errors: readonly ErrorModel[], family: string): string {
  const types = errors.filter((error) => error.family === family).map(({ openai }) => openai.type);
  const count = (type: string): number => types.filter((other) => other === type).length;
  return types.reduce((usual, type) => (count(type) > count(usual) ? type : usual));
}
