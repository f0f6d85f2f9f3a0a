import { type CatalogTables, parseBody, statusRule } from '@venice/errors-core/recognizer';
import { compare } from '../problem.js';
import type { ErrorEntry, ExampleEntry } from '../schema/errors.js';
import type { FieldEntry } from '../schema/field.js';
import { allMessages, buildTables } from './build-tables.js';
import { dialectsOf } from './dialects.js';
import { examplesOf } from './examples.js';
import type { LocatedMessage } from './messages.js';
import { type TypeNames, typeNames } from './names.js';
import type { ValidCatalog } from './valid-catalog.js';

/** The catalog in the form that the emitters read: plain data, sorted, with every derived name. */
export interface CatalogModel {
  readonly tables: CatalogTables;
  /** Of all errors, those of the dialects included. */
  readonly messages: readonly LocatedMessage[];
  readonly families: readonly FamilyModel[];
  /** By code. */
  readonly errors: readonly ErrorModel[];
  readonly dialects: ValidCatalog['dialects']['value']['dialects'];
  readonly shapes: ValidCatalog['shapes']['value']['shapes'];
  readonly gateways: ValidCatalog['shapes']['value']['gateways'];
  readonly commonFields: ValidCatalog['shapes']['value']['fields'];
  readonly fallbackMessages: ValidCatalog['shapes']['value']['fallbackMessages'];
  readonly streams: ValidCatalog['shapes']['value']['streams'];
  readonly headers: ValidCatalog['headers']['value'];
  readonly statuses: ValidCatalog['statuses']['value'];
  readonly api: ValidCatalog['api']['value'];
  readonly reports: ValidCatalog['reports']['value'];
}

export interface FamilyModel {
  readonly name: string;
  readonly summary: string;
}

export interface ErrorModel extends ErrorEntry {
  readonly code: string;
  readonly family: string;
  readonly names: TypeNames;
  /** Every status from 400 with which it is known to occur. */
  readonly failureStatuses: readonly number[];
  /** Every wire code and type of it, those of the dialects included. */
  readonly wireCodes: readonly string[];
  /** The class the OpenAI SDK throws at the documented status. */
  readonly errorClass: string;
  readonly sortedFields: readonly (FieldEntry & { readonly name: string })[];
  readonly sortedExamples: readonly ExampleModel[];
}

export interface ExampleModel extends ExampleEntry {
  /** The name of its body's shape. */
  readonly shape: string | undefined;
}

export function buildModel(catalog: ValidCatalog): CatalogModel {
  const tables = buildTables(catalog);
  const statuses = catalog.statuses.value;
  return {
    tables,
    messages: allMessages(catalog),
    families: [...catalog.families].sort((left, right) => compare(left.name, right.name)),
    errors: catalog.errors
      .map(({ code, family, entry }): ErrorModel => {
        const examples = examplesOf(entry);
        const failureStatuses = failureStatusesOf(code, { ...entry, examples: [...examples] }, catalog);
        return {
          ...entry,
          examples: [...examples],
          code,
          family,
          names: typeNames(code),
          failureStatuses,
          wireCodes: wireCodesOf(code, entry, catalog),
          errorClass: openaiClass(entry.status, statuses),
          sortedFields: Object.entries(entry.fields)
            .map(([name, field]) => ({ name, ...field }))
            .sort((left, right) => compare(left.name, right.name)),
          sortedExamples: examples.map((example) => ({
            ...example,
            shape: parseBody(example.body, tables).shape?.name,
          })),
        };
      })
      .sort((left, right) => compare(left.code, right.code)),
    dialects: catalog.dialects.value.dialects,
    shapes: catalog.shapes.value.shapes,
    gateways: catalog.shapes.value.gateways,
    commonFields: catalog.shapes.value.fields,
    fallbackMessages: catalog.shapes.value.fallbackMessages,
    streams: catalog.shapes.value.streams,
    headers: catalog.headers.value,
    statuses,
    api: catalog.api.value,
    reports: catalog.reports.value,
  };
}

function wireCodesOf(code: string, { wire }: ErrorEntry, { dialects }: ValidCatalog): string[] {
  const inDialects = dialectsOf(dialects).filter((dialect) => dialect.code === code);
  return [wire, ...inDialects.map((dialect) => dialect.wire)].flatMap(({ codes }) =>
    codes.map((each) => each.code),
  );
}

function failureStatusesOf(
  code: string,
  { status, wire, examples }: ErrorEntry,
  { dialects }: ValidCatalog,
): number[] {
  const inDialects = dialectsOf(dialects).filter((dialect) => dialect.code === code);
  const seen = [
    status,
    ...wire.messages.flatMap(({ statuses }) => statuses ?? []),
    ...inDialects.flatMap((dialect) =>
      [...dialect.wire.codes, ...dialect.wire.messages].flatMap(({ statuses }) => statuses ?? []),
    ),
    ...examples.map((example) => example.status).filter((observed) => observed >= 400),
  ];
  return [...new Set(seen)].sort((left, right) => left - right);
}

/** Returns the class of a status, looked up as in core. */
function openaiClass(status: number, { statuses, otherwise }: CatalogModel['statuses']): string {
  return statusRule(status, { ...statuses, otherwise }).openai;
}
