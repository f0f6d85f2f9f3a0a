import { read } from '../../data/read-unknown.js';
import { findVeniceError } from '../../error/find-venice-error.js';
import type { AnyVeniceError } from '../../generated/errors.js';

/** A Venice error in what an application logs. */
export interface LoggedError {
  readonly error: AnyVeniceError;
  /** What was caught: the error itself, or the error of a client that carries it. */
  readonly caught: unknown;
}

/** Returns the first Venice error among values that an application logs. */
export function findLogged(values: readonly unknown[]): LoggedError | undefined {
  for (const caught of values) {
    if (!isError(caught)) continue;
    const error = findVeniceError(caught);
    if (error !== undefined) return { error, caught };
  }
  return undefined;
}

/** Other objects are data: an error deep inside them does not make the whole an error. */
function isError(value: unknown): boolean {
  return typeof read(value, 'message') === 'string' && typeof read(value, 'stack') === 'string';
}
