import { read } from '../data/read-unknown.js';
import { findVeniceError } from '../error/find-venice-error.js';

/** Shared by all copies and versions of this package. No server can set a symbol. */
const ATTEMPTS = Symbol.for('@venice/errors.attempts');

/**
 * Records how often a request was sent: in `attempts` of the Venice error in a caught value, and on the value itself, such
 * as a failed `Response`, for {@link attemptsOf}. Returns the value. Never throws.
 *
 * @example
 * ```ts
 * import { attemptsOf, markAttempts } from '@venice/errors-core/adapter';
 *
 * console.log(attemptsOf(markAttempts(new Response('', { status: 503 }), 3))); // 3
 * ```
 */
export function markAttempts<Value>(value: Value, attempts: number): Value {
  const error = findVeniceError(value);
  try {
    if (typeof value === 'object' && value !== null)
      Reflect.defineProperty(value, ATTEMPTS, { value: attempts, configurable: true });
    if (error !== undefined)
      Reflect.defineProperty(error, 'attempts', {
        value: attempts,
        enumerable: true,
        configurable: true,
        writable: true,
      });
  } catch {
    // A proxy refuses.
  }
  return value;
}

/** Returns how often a request was sent, if {@link markAttempts} has recorded it. Never throws. */
export function attemptsOf(value: unknown): number | undefined {
  const attempts = read(value, ATTEMPTS);
  return typeof attempts === 'number' ? attempts : undefined;
}
