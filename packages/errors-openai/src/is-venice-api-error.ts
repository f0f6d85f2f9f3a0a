import { fromJSON, type VeniceErrorCode } from '@venice/errors-core';
import { isAPIError, type VeniceAPIError } from './api-error.js';
import type { VeniceAPIErrorByCode } from './generated/api-errors.js';
import { read } from './read.js';

/**
 * Whether a caught value is an `OpenAI.APIError` that {@link withVeniceErrors} has filled in; with codes,
 * whether it is one of those. Narrows the caught value itself, also beside `instanceof OpenAI.RateLimitError`.
 * Never throws.
 *
 * @example
 * ```ts
 * import { isVeniceAPIError } from '@venice/errors-openai';
 *
 * export function report(caught: unknown): void {
 *   if (isVeniceAPIError(caught, 'MODEL_OVERLOADED', 'MODEL_AT_CAPACITY')) {
 *     console.error(caught.status, caught.requestID, caught.error.venice.retryAfterMs);
 *   }
 * }
 * ```
 */
export function isVeniceAPIError(error: unknown): error is VeniceAPIError;
export function isVeniceAPIError<Code extends VeniceErrorCode>(
  error: unknown,
  ...codes: readonly [Code, ...Code[]]
): error is VeniceAPIErrorByCode[Code];
export function isVeniceAPIError(error: unknown, ...codes: readonly VeniceErrorCode[]): boolean {
  if (!isAPIError(error)) return false;
  const venice = fromJSON(read(error.error, 'venice'));
  return venice !== undefined && (codes.length === 0 || codes.some((code) => code === venice.code));
}
