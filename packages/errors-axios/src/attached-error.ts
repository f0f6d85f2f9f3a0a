import { type AnyVeniceError, isVeniceError } from '@venice/errors-core';
import type { AxiosFailure } from './axios-failure.js';

/** Shared by all copies and versions of this package. */
const ATTACHED = Symbol.for('@venice/errors-axios');

/**
 * Keeps on the failure what it means, hidden from logs and serializers; `undefined` where it is none of
 * Venice's.
 */
export function attachError(failure: AxiosFailure, error: AnyVeniceError | undefined): void {
  Reflect.defineProperty(failure, ATTACHED, { value: error, configurable: true });
}

/** Whether it was decided already what the failure means. */
export function hasAttachedError(failure: AxiosFailure): boolean {
  return Object.hasOwn(failure, ATTACHED);
}

/** What was attached. */
export function attachedError(failure: AxiosFailure): AnyVeniceError | undefined {
  const error: unknown = Reflect.get(failure, ATTACHED);
  return isVeniceError(error) ? error : undefined;
}
