import { read } from '../data/read-unknown.js';

/** Shared by all copies and versions of this package. No server can set a symbol. */
const UNSENT = Symbol.for('@venice/errors.unsent');

/**
 * Marks a response as one that this machine has made for a request that was not sent, and returns it. An adapter then
 * reports `origin: 'client'`: not retryable, not charged. For functions that replace `fetch`, and for adapters of axios.
 *
 * @example
 * ```ts
 * import { isUnsent, markUnsent } from '@venice/errors-core/adapter';
 *
 * const response = markUnsent(new Response('{"error":"Authentication failed"}', { status: 401 }));
 * console.log(isUnsent(response), isUnsent(new Response())); // true false
 * ```
 */
export function markUnsent<R extends object>(response: R): R {
  Reflect.defineProperty(response, UNSENT, { value: true });
  return response;
}

/** Returns whether {@link markUnsent} has marked a response. Never throws. */
export function isUnsent(response: unknown): boolean {
  return read(response, UNSENT) === true;
}

/** Returns the `origin` of a response, in the form of {@link ResponseLike.origin}. Never throws. */
export function originOf(response: unknown): 'client' | undefined {
  return isUnsent(response) ? 'client' : undefined;
}
