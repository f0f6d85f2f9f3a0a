import { isRecord } from '../data/read-unknown.js';

type Check = (value: unknown) => boolean;

/**
 * The fields of a `VeniceError`, in the order in which it lists them, and the checks of their values when it is
 * revived. Values of a closed set, such as a code, are not compared with the ones that this version knows: a record
 * of any later 1.x revives in any earlier one. So a field that is added later has to be optional here.
 */
const FIELDS = {
  code: isOptionalText,
  family: isText,
  status: isOptionalNumber,
  message: isText,
  matchedBy: isOptionalText,
  wireCode: isOptionalText,
  details: isRecord,
  creditsRefunded: isOptionalFlag,
  charged: isOptionalText,
  origin: isOptionalText,
  actions: isActions,
  action: isText,
  retryable: isFlag,
  retryAfterMs: isOptionalNumber,
  waitSource: isOptionalText,
  attempts: isOptionalNumber,
  rateLimit: isOptionalRecord,
  requestId: isOptionalText,
  server: isOptionalRecord,
  route: isOptionalText,
  logLevel: isText,
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

/** Returns whether every field has a value that it can have. */
export function areValid(fields: FieldValues): boolean {
  return Object.entries<Check>(FIELDS).every(([name, check]) => check(fields[name]));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean';
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

function isActions(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isText);
}

function isOptionalRecord(value: unknown): boolean {
  return value === undefined || isRecord(value);
}
