import type { AnyVeniceError } from '@venice/errors-core';
import { carriedVeniceError, carryVeniceError, read } from '@venice/errors-core/adapter';

/** Shared by all copies and versions of this package. */
const FOREIGN = Symbol.for('@venice/errors-axios/foreign');

/** Attaches the Venice error to a failure, hidden from logs and serializers. */
export function attachError(failure: object, error: AnyVeniceError): void {
  for (const [key, value] of Object.entries(carryVeniceError(error))) {
    Reflect.defineProperty(failure, key, { value, configurable: true });
  }
}

/** Marks a failure that `isVenice` has refused. */
export function markAsForeign(failure: object): void {
  Reflect.defineProperty(failure, FOREIGN, { value: true, configurable: true });
}

/** Returns whether `isVenice` has refused this failure. */
export function isForeign(failure: object): boolean {
  return read(failure, FOREIGN) === true;
}

/** Returns whether an interceptor of this package has seen this failure already. */
export function isDecided(failure: object): boolean {
  return isForeign(failure) || carriedVeniceError(failure) !== undefined;
}
