import {
  type CatalogTables,
  parseBody,
  type RetryPolicy,
  retryPolicyOf,
  routeRetryPolicyOf,
  statusRule,
} from '@venice/errors-core/recognizer';
import { compare } from '../problem.js';
import type { ErrorEntry, ExampleEntry, RouteEntry } from '../schema/errors.js';
import type { FieldEntry } from '../schema/field.js';
import { buildTables } from './build-tables.js';
import type { LocatedError } from './located.js';
import { typeNames } from './names.js';
import { sortedRecord } from './sorted-record.js';
import type { ValidCatalog } from './valid-catalog.js';

/** A valid catalog in the form that the programs read: sorted, with every derived name. */
export interface CatalogModel
  extends Omit<ValidCatalog, 'errors' | 'dialects' | 'shapes'>, Omit<ValidCatalog['shapes'], 'fields'> {
  readonly tables: CatalogTables;
  /** By code. */
  readonly errors: readonly ErrorModel[];
  readonly dialects: ValidCatalog['dialects']['dialects'];
  readonly commonFields: ValidCatalog['shapes']['fields'];
}

export interface ErrorModel extends LocatedError {
  /** Whether the same request may be sent again. */
  readonly retry: RetryPolicy;
  readonly routes: Readonly<Record<string, RouteModel>> | undefined;
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

interface RouteModel extends RouteEntry {
  readonly retry?: RetryPolicy;
}

export interface ExampleModel extends ExampleEntry {
  /** The name of its body's shape. */
  readonly shape: string | undefined;
}

export function buildModel(catalog: ValidCatalog): CatalogModel {
  const tables = buildTables(catalog);
  const { fields: commonFields, ...shapes } = catalog.shapes;
  return {
    ...catalog,
    ...shapes,
    commonFields,
    dialects: catalog.dialects.dialects,
    tables,
    families: catalog.families.toSorted((left, right) => compare(left.name, right.name)),
    errors: catalog.errors
      .map((error) => errorModel(error, catalog, tables))
      .sort((left, right) => compare(left.code, right.code)),
  };
}

function errorModel(error: LocatedError, catalog: ValidCatalog, tables: CatalogTables): ErrorModel {
  const { statuses, otherwise } = catalog.statuses;
  const examples = [...examplesOf(error)];
  const codes = catalog.wireCodes.filter(({ code }) => code === error.code).map(({ row }) => row);
  const rules = catalog.messages.filter(({ code }) => code === error.code).map(({ rule }) => rule);
  const seen = [
    ...[...codes, ...rules].flatMap(({ statuses: known = [] }) => known),
    ...examples.map(({ status }) => status).filter((status) => status >= 400),
  ];
  return {
    ...error,
    examples,
    retry: retryPolicyOf(error.actions),
    routes:
      error.routes &&
      sortedRecord(
        Object.entries(error.routes).map(([route, there]) => [
          route,
          { ...there, ...routeRetryPolicyOf(error.actions, there.actions) },
        ]),
      ),
    names: typeNames(error.code),
    failureStatuses: [...new Set(seen)].sort((left, right) => left - right),
    wireCodes: codes.map(({ code }) => code),
    // Looked up as in core.
    errorClass: statusRule(error.status, { ...statuses, otherwise }).openai,
    sortedFields: Object.entries(error.fields).map(([name, field]) => ({ name, ...field })),
    sortedExamples: examples.map((example) => ({
      ...example,
      shape: parseBody(example.body, tables).shape?.name,
    })),
  };
}

/** Returns all examples of an error: the plain one, which follows from status and message, then the others. */
export function examplesOf(entry: ErrorEntry): readonly [ExampleEntry, ...ExampleEntry[]] {
  return [{ status: entry.status, body: { error: entry.message } }, ...entry.examples];
}
