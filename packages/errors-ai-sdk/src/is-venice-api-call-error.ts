import { isVeniceError, type VeniceErrorCode } from '@venice/errors-core';
import { read } from '@venice/errors-core/adapter';
import type { VeniceAPICallError } from './error/api-call-error.js';
import { hasMarker } from './error/markers.js';
import { apiCallStatuses } from './generated/api-call-errors.js';
import type { VeniceAPICallErrorByCode } from './generated/venice-api-call-error-by-code.js';

/**
 * Checks whether a caught value is an `APICallError` of the AI SDK that {@link withVeniceErrors} has created; with
 * codes, whether it is the one of those. Narrows the caught value itself, also together with
 * `APICallError.isInstance`. `false` for a `RetryError`, which the SDK throws after the last attempt, and for the
 * errors in streams: {@link getVeniceError} reads those too. Never throws.
 *
 * @example
 * ```ts
 * import { isVeniceAPICallError } from '@venice/errors-ai-sdk';
 *
 * export function report(caught: unknown): void {
 *   if (isVeniceAPICallError(caught, 'CONTENT_POLICY_VIOLATION')) {
 *     console.error(caught.statusCode, caught.cause.details.suggestedPrompt);
 *   }
 * }
 * ```
 */
export function isVeniceAPICallError(error: unknown): error is VeniceAPICallError;
export function isVeniceAPICallError<Code extends VeniceErrorCode>(
  error: unknown,
  ...codes: readonly [Code, ...Code[]]
): error is VeniceAPICallErrorByCode[Code];
export function isVeniceAPICallError(error: unknown, ...codes: readonly VeniceErrorCode[]): boolean {
  const cause = read(error, 'cause');
  if (!hasMarker(error, 'AI_APICallError') || !isVeniceError(cause)) return false;
  if (codes.length === 0) return true;
  const { code } = cause;
  // A newer version of core can have a code that this table lacks.
  if (code === undefined || !codes.includes(code) || !Object.hasOwn(apiCallStatuses, code)) return false;
  const status = read(error, 'statusCode');
  return apiCallStatuses[code].some((one) => one === status);
}
