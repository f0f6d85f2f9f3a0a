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

/** The function that is checked. Tests replace it with a fault. */
const core = { veniceErrorFromJSON };

/** Returns the properties that do not hold for a record that came from elsewhere; none if all is well. */
export function checkRecord(record: Json, subject = core): string[] {
  try {
    if (getVeniceError({ veniceError: record, cause: record }) !== undefined)
      return ['a record that comes over the wire is not an error'];
    const error = subject.veniceErrorFromJSON(record);
    if (error === undefined) return [];
    const text = JSON.stringify(error);
    isInFamily(error, 'billing');
    const rules: Readonly<Record<string, boolean>> = {
      'a revived error is one': isVeniceError(error) && getVeniceError(error) === error,
      'it can be described': describeVeniceError(error) !== '',
      'it revives again': isDeepStrictEqual(
        subject.veniceErrorFromJSON(JSON.parse(text))?.toJSON(),
        JSON.parse(text),
      ),
      'a guard for a code fits': veniceErrorCodes.every(
        (code) => isVeniceError(error, code) === (error.code === code),
      ),
    };
    return Object.keys(rules).filter((rule) => rules[rule] !== true);
  } catch (thrown) {
    return [`nothing is thrown: ${String(thrown)}`];
  }
}
