import type { AnyVeniceError } from '../generated/errors.js';
import type { MatchedBy } from '../recognize/classify.js';
import { read, toJson } from '../response/json.js';
import { createVeniceError } from './create-venice-error.js';
import type { VeniceErrorRecord } from './venice-error.js';

/**
 * Revives an error from what {@link VeniceError.toJSON} gave, after JSON, `structuredClone` or
 * `postMessage`. `undefined` for anything else. Never throws.
 *
 * @example
 * ```ts
 * import { veniceErrorFromJSON, toVeniceError } from '@venice/errors-core';
 *
 * const sent = JSON.stringify(toVeniceError({ status: 404, body: { error: 'Specified model not found' } }));
 * const error = veniceErrorFromJSON(JSON.parse(sent));
 * console.log(error?.code); // MODEL_NOT_FOUND
 * ```
 */
export function veniceErrorFromJSON(value: unknown): AnyVeniceError | undefined {
  const record = readRecord(value);
  return isRecord(record) ? createVeniceError(record) : undefined;
}

/** Field by field, so that a large body leaves the others whole. */
function readRecord(value: unknown): unknown {
  return Object.fromEntries(Object.keys(CHECKS).map((key) => [key, toJson(read(value, key))]));
}

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number';
const flag: Check = (value) => typeof value === 'boolean';
const object: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}

function oneOf(...values: readonly string[]): Check {
  return (value) => typeof value === 'string' && values.includes(value);
}

const MATCHED_BY: Record<MatchedBy, true> = {
  code: true,
  message: true,
  header: true,
  shape: true,
  status: true,
};

const CHECKS: Record<keyof VeniceErrorRecord, Check> = {
  name: oneOf('VeniceError'),
  code: optional(text),
  family: text,
  status: optional(number),
  message: text,
  matchedBy: optional(oneOf(...Object.keys(MATCHED_BY))),
  wireCode: optional(text),
  details: object,
  creditsRefunded: optional(flag),
  charged: optional(oneOf('no', 'maybe', 'yes')),
  retryable: flag,
  retryAfterMs: optional(number),
  rateLimit: optional(object),
  requestId: optional(text),
  server: optional(object),
  route: optional(text),
  logLevel: oneOf('none', 'warn', 'error'),
  docsUrl: text,
  body: () => true,
};

/** Codes and families are not checked against the catalog: the record may come from a newer version of it. */
function isRecord(value: unknown): value is VeniceErrorRecord {
  return Object.entries(CHECKS).every(([key, holds]) => holds(read(value, key)));
}
