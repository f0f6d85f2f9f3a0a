import { isDeepStrictEqual } from 'node:util';
import {
  describeVeniceError,
  getVeniceError,
  isInFamily,
  isVeniceError,
  type Json,
  veniceErrorCodes,
  veniceErrorFromJSON,
} from '@venice/errors-core';

/** The functions that are checked. Tests replace one by one with a fault. */
const core = { veniceErrorFromJSON, getVeniceError, describeVeniceError, isVeniceError };

/** Returns the properties that do not hold for a record that came from elsewhere; none if all is well. */
export function checkRecord(record: Json, subject = core): string[] {
  try {
    if (subject.getVeniceError({ veniceError: record, cause: record }) !== undefined)
      return ['a record that comes over the wire is not an error'];
    const error = subject.veniceErrorFromJSON(record);
    if (error === undefined) return [];
    const text = JSON.stringify(error);
    isInFamily(error, 'billing');
    const rules: Readonly<Record<string, boolean>> = {
      'a revived error is one': subject.isVeniceError(error) && subject.getVeniceError(error) === error,
      'it can be described': subject.describeVeniceError(error) !== '',
      'it revives again': isDeepStrictEqual(
        subject.veniceErrorFromJSON(JSON.parse(text))?.toJSON(),
        JSON.parse(text),
      ),
      'a guard for a code fits': veniceErrorCodes.every(
        (code) => subject.isVeniceError(error, code) === (error.code === code),
      ),
    };
    return Object.keys(rules).filter((rule) => rules[rule] !== true);
  } catch (thrown) {
    return [`nothing is thrown: ${String(thrown)}`];
  }
}
