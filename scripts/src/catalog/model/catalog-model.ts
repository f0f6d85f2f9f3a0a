import { type CatalogTables, parseBody, statusRule } from '@venice/errors-core/recognizer';
import { compare } from '../problem.js';
import type { DialectWire } from '../schema/dialects.js';
import type { ErrorEntry, ExampleEntry } from '../schema/errors.js';
import type { FieldEntry } from '../schema/field.js';
import { buildTables } from './build-tables.js';
import { allMessages, type LocatedMessage } from './messages.js';
import { typeNames } from './names.js';
import type { LocatedFiles, ValidCatalog } from './valid-catalog.js';
import { allWires } from './wires.js';

/** The catalog in the form that the emitters read: plain data, sorted, with every derived name. */
export interface CatalogModel
  extends Omit<Values['shapes'], 'fields'>, Pick<Values, 'headers' | 'statuses' | 'api' | 'reports'> {
  readonly tables: CatalogTables;
  /** Of all errors, those of the dialects included. */
  readonly messages: readonly LocatedMessage[];
  readonly families: ValidCatalog['families'];
  /** By code. */
  readonly errors: readonly ErrorModel[];
  readonly dialects: Values['dialects']['dialects'];
  readonly commonFields: Values['shapes']['fields'];
}

type Values = { readonly [Name in keyof LocatedFiles]: LocatedFiles[Name]['value'] };

export interface ErrorModel extends ErrorEntry {
  readonly code: string;
  readonly family: string;
  readonly names: ReturnType<typeof typeNames>;
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
  const located = allWires(catalog);
  const { fields: commonFields, ...shapes } = catalog.shapes.value;
  return {
    tables,
    messages: allMessages(catalog),
    families: [...catalog.families].sort((left, right) => compare(left.name, right.name)),
    errors: catalog.errors
      .map(({ code, family, entry }): ErrorModel => {
        const examples = [...examplesOf(entry)];
        const wires = located.flatMap((each) => (each.code === code ? [each.wire] : []));
        return {
          ...entry,
          examples,
          code,
          family,
          names: typeNames(code),
          failureStatuses: failureStatusesOf({ ...entry, examples }, wires),
          wireCodes: wires.flatMap(({ codes }) => codes.map((each) => each.code)),
          // Looked up as in core.
          errorClass: statusRule(entry.status, { ...statuses.statuses, otherwise: statuses.otherwise })
            .openai,
          sortedFields: Object.entries(entry.fields).map(([name, field]) => ({ name, ...field })),
          sortedExamples: examples.map((example) => ({
            ...example,
            shape: parseBody(example.body, tables).shape?.name,
          })),
        };
      })
      .sort((left, right) => compare(left.code, right.code)),
    dialects: catalog.dialects.value.dialects,
    ...shapes,
    commonFields,
    headers: catalog.headers.value,
    statuses,
    api: catalog.api.value,
    reports: catalog.reports.value,
  };
}

/** Returns all examples of an error: the plain one, which follows from status and message, then the others. */
export function examplesOf(entry: ErrorEntry): readonly [ExampleEntry, ...ExampleEntry[]] {
  return [{ status: entry.status, body: { error: entry.message } }, ...entry.examples];
}

function failureStatusesOf({ status, examples }: ErrorEntry, wires: readonly DialectWire[]): number[] {
  const seen = [
    status,
    ...wires.flatMap(({ codes, messages }) =>
      [...codes, ...messages].flatMap(({ statuses = [] }) => statuses),
    ),
    ...examples.map((example) => example.status).filter((observed) => observed >= 400),
  ];
  return [...new Set(seen)].sort((left, right) => left - right);
}
