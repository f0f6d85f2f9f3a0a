import { findVeniceError } from './error/find-venice-error.js';
import type { AnyVeniceError } from './generated/errors.js';

/**
 * Returns the Venice error in a caught value: the value itself if it is a `VeniceError`, or the error that an
 * adapter has attached to the error of its client. Errors that wrap another one are searched too: `cause`,
 * `lastError`, `errors`, `error`, `param`, `value` and `data`, up to 8 levels deep and 100 objects. `undefined`
 * if there is none. Never throws.
 *
 * Records that came over the wire or from another process do not count: use {@link veniceErrorFromJSON} for
 * those. The function of the same name in an adapter also reads failures of its client that no
 * `withVeniceErrors` has seen.
 *
 * @example
 * ```ts
 * import { describeVeniceError, getVeniceError } from '@venice/errors-core';
 *
 * // For example in an error handler that sees the errors of several clients.
 * export function log(caught: unknown): void {
 *   const error = getVeniceError(caught);
 *   console.error(error === undefined ? caught : describeVeniceError(error));
 * }
 * ```
 */
export function getVeniceError(caught: unknown): AnyVeniceError | undefined {
  return findVeniceError(caught);
}
