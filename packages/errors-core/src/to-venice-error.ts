import { catalog } from './catalog/catalog.js';
import { readError } from './from-response/read-error.js';
import { documentation, site } from './generated/codes.js';
import type { AnyVeniceError } from './generated/errors.js';
import type { ResponseLike } from './response/response-like.js';

/**
 * Builds the error for a failed Venice response. Never throws. Unknown fields are `undefined`; `family`,
 * `retryable` and `message` are always set.
 *
 * @example
 * ```ts
 * import { toVeniceError } from '@venice/errors-core';
 *
 * const error = toVeniceError({
 *   status: 429,
 *   headers: { 'retry-after': '3' },
 *   body: { error: 'The model is currently overloaded. Please try again later.' },
 * });
 * console.log(error.code, error.retryable, error.retryAfterMs); // MODEL_OVERLOADED true 3000
 * ```
 */
export function toVeniceError(response: ResponseLike): AnyVeniceError {
  return readError(response, catalog, { documentation, site });
}
