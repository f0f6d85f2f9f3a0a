import type { Charged, LogLevel } from '../catalog/code-policy.js';
import type { MatchedBy } from '../recognize/classify.js';
import { isRecord } from '../response/json.js';

type Check = (value: unknown) => boolean;

/**
 * The fields of a `VeniceError`, in the order in which it lists them, and the checks of their values when it is
 * revived. Codes and families are not compared with the catalog: a record can come from a newer version of it.
 */
const FIELDS = {
  code: isOptionalText,
  family: isText,
  status: isOptionalNumber,
  message: isText,
  matchedBy: isOptionalMatchedBy,
  wireCode: isOptionalText,
  details: isRecord,
  creditsRefunded: isOptionalFlag,
  charged: isOptionalCharged,
  retryable: isFlag,
  retryAfterMs: isOptionalNumber,
  rateLimit: isOptionalRecord,
  requestId: isOptionalText,
  server: isOptionalRecord,
  route: isOptionalText,
  logLevel: isLogLevel,
  docsUrl: isText,
  body: isAnything,
} satisfies Readonly<Record<string, Check>>;

/** The name of a field. */
export type FieldName = keyof typeof FIELDS;

/** Values by the name of the field. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** Builds an object that has every field, in order. */
export function mapFields(valueOf: (name: string) => unknown): FieldValues {
  return Object.fromEntries(Object.keys(FIELDS).map((name) => [name, valueOf(name)]));
}

/** Whether every field has a value that it can have. */
export function areValid(fields: FieldValues): boolean {
  return Object.entries<Check>(FIELDS).every(([name, check]) => check(fields[name]));
}

const CHARGED: Readonly<Record<Charged, true>> = { no: true, maybe: true, yes: true };
const LOG_LEVELS: Readonly<Record<LogLevel, true>> = { none: true, warn: true, error: true };
const MATCHED_BY: Readonly<Record<MatchedBy, true>> = {
  code: true,
  message: true,
  header: true,
  shape: true,
  status: true,
};

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isLogLevel(value: unknown): boolean {
  return isText(value) && Object.hasOwn(LOG_LEVELS, value);
}

function isAnything(): boolean {
  return true;
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || isText(value);
}

function isOptionalNumber(value: unknown): boolean {
  return value === undefined || typeof value === 'number';
}

function isOptionalFlag(value: unknown): boolean {
  return value === undefined || isFlag(value);
}

function isOptionalRecord(value: unknown): boolean {
  return value === undefined || isRecord(value);
}

function isOptionalCharged(value: unknown): boolean {
  return value === undefined || (isText(value) && Object.hasOwn(CHARGED, value));
}

function isOptionalMatchedBy(value: unknown): boolean {
  return value === undefined || (isText(value) && Object.hasOwn(MATCHED_BY, value));
}
