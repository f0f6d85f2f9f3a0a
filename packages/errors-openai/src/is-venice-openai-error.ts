import type { VeniceErrorCode } from '@venice/errors-core';
import { carriedVeniceError } from '@venice/errors-core/adapter';
import { isAPIError, type VeniceOpenAIError } from './error/openai-error.js';
import { openaiStatuses } from './generated/openai-errors.js';
import type { VeniceOpenAIErrorByCode } from './generated/venice-openai-error-by-code.js';

/**
 * Checks whether a caught value is an `OpenAI.APIError` that {@link withVeniceErrors} has filled in; with codes,
 * whether it is the SDK's error for one of those. Narrows the caught value itself, also together with
 * `instanceof OpenAI.RateLimitError`. `false` for codes if the error came in the middle of a stream, because it
 * then has neither status nor subclass: {@link getVeniceError} returns the code of every error. Never throws.
 *
 * @example
 * ```ts
 * import { isVeniceOpenAIError } from '@venice/errors-openai';
 *
 * export function report(caught: unknown): void {
 *   if (isVeniceOpenAIError(caught, 'MODEL_OVERLOADED', 'MODEL_AT_CAPACITY')) {
 *     console.error(caught.status, caught.requestID, caught.error.veniceError.actions);
 *   }
 * }
 * ```
 */
export function isVeniceOpenAIError(error: unknown): error is VeniceOpenAIError;
export function isVeniceOpenAIError<Code extends VeniceErrorCode>(
  error: unknown,
  ...codes: readonly [Code, ...Code[]]
): error is VeniceOpenAIErrorByCode[Code];
export function isVeniceOpenAIError(error: unknown, ...codes: readonly VeniceErrorCode[]): boolean {
  if (!isAPIError(error)) return false;
  const venice = carriedVeniceError(error.error);
  if (venice === undefined) return false;
  return (
    codes.length === 0 ||
    codes.some(
      (code) => code === venice.code && openaiStatuses[code].some((status) => status === error.status),
    )
  );
}
