import { isRecord, read } from '../data/read-unknown.js';
import { toJson } from '../data/to-json.js';
import { validIssues } from '../details/read-issues.js';
import type { AnyVeniceError } from '../generated/errors.js';
import { createVeniceError } from './create-venice-error.js';
import { areValid, type FieldValues, mapFields } from './fields.js';
import type { VeniceErrorInit } from './venice-error.js';

/**
 * Revives an error from the record that {@link VeniceError.toJSON} returned, after JSON, `structuredClone` or
 * `postMessage`. `undefined` for any other value. Never throws.
 *
 * @example
 * ```ts
 * import { toVeniceError, veniceErrorFromJSON } from '@venice/errors-core';
 *
 * const sent = JSON.stringify(toVeniceError({ status: 404, body: { error: 'Specified model not found' } }));
 * const error = veniceErrorFromJSON(JSON.parse(sent));
 * console.log(error?.code); // MODEL_NOT_FOUND
 * ```
 */
export function veniceErrorFromJSON(value: unknown): AnyVeniceError | undefined {
  if (read(value, 'name') !== 'VeniceError') return undefined;
  // Field by field, so that a large body leaves the others whole.
  const fields: FieldValues = mapFields((name) => readRecordField(value, name));
  if (!isInit(fields)) return undefined;
  return createVeniceError(fields);
}

function readRecordField(record: unknown, name: string): unknown {
  const value = toJson(read(record, name));
  // Other languages write it for a field that is absent. A body can be it.
  if (value === null && name !== 'body') return undefined;
  return name === 'details' && isRecord(value) && Object.hasOwn(value, 'issues')
    ? { ...value, issues: validIssues(value['issues']) }
    : value;
}

function isInit(fields: FieldValues): fields is FieldValues & VeniceErrorInit {
  return areValid(fields);
}
