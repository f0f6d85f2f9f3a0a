import { read } from '../data/read-unknown.js';
import type { AnyVeniceError } from '../generated/errors.js';
import { processMark } from './process-mark.js';
import type { VeniceError, VeniceErrorRecord } from './venice-error.js';
import { veniceErrorFromJSON } from './venice-error-from-json.js';

/**
 * The two properties that an object needs so that {@link getVeniceError} finds an error in it. This is the whole
 * protocol between adapters and core:
 *
 * - `veniceError` holds the record of the error, as `VeniceError.toJSON()` returns it.
 * - `veniceErrorMark` holds the random mark of this process. A server can put a `veniceError` into its body, and
 *   some SDKs pass it on, but it cannot know the mark.
 *
 * The properties may be enumerable or not, and the object may be copied through JSON inside the process.
 */
export interface VeniceErrorCarrier {
  readonly veniceError: VeniceErrorRecord;
  readonly veniceErrorMark: string;
}

/** Every record is checked and revived once. */
const revived = new WeakMap<object, AnyVeniceError>();

/**
 * Returns the two properties with which an object of a client carries an error to {@link getVeniceError}. Never
 * throws.
 *
 * @example
 * ```ts
 * import { getVeniceError, toVeniceError } from '@venice/errors-core';
 * import { carryVeniceError } from '@venice/errors-core/adapter';
 *
 * const error = toVeniceError({ status: 401, body: { error: 'Authentication failed' } });
 * const clientError = Object.assign(new Error('Request failed'), carryVeniceError(error));
 * console.log(getVeniceError(clientError)?.code); // AUTHENTICATION_FAILED
 * ```
 */
export function carryVeniceError(error: VeniceError | VeniceErrorRecord): VeniceErrorCarrier {
  return {
    veniceError: 'toJSON' in error ? error.toJSON() : error,
    veniceErrorMark: processMark(),
  };
}

/**
 * Returns the error that an object carries (see {@link VeniceErrorCarrier}), and `undefined` if it carries none
 * or the mark is not that of this process. The same record always gives the same error. Never throws.
 *
 * @example
 * ```ts
 * import { carriedVeniceError } from '@venice/errors-core/adapter';
 *
 * // A record without the mark came over the wire.
 * console.log(carriedVeniceError({ veniceError: { name: 'VeniceError' }, veniceErrorMark: 'guess' })); // undefined
 * ```
 */
export function carriedVeniceError(carrier: unknown): AnyVeniceError | undefined {
  const record = read(carrier, 'veniceError');
  if (typeof record !== 'object' || record === null) return undefined;
  if (read(carrier, 'veniceErrorMark') !== processMark()) return undefined;
  const known = revived.get(record);
  if (known !== undefined) return known;
  const error = veniceErrorFromJSON(record);
  if (error !== undefined) revived.set(record, error);
  return error;
}
