import { isVeniceError, type VeniceErrorCode } from '@venice/errors-core';
import { type AxiosFailure, hasResponse } from './failure/axios-failure.js';
import { isDecoded } from './failure/response-data.js';
import type { VeniceAxiosErrorByCode } from './generated/venice-axios-error-by-code.js';
import { veniceErrorOf } from './get-venice-error.js';

/**
 * Checks whether a caught value is an `AxiosError` with a response from Venice that contains an error. With codes,
 * checks whether it is one of those and `response.data` is the decoded body; then status and body are typed as
 * documented for the code. `false` for codes if axios does not decode the body (`responseType` `text`,
 * `arraybuffer` or `blob`): use {@link getVeniceError} there. It checks the `AxiosError` itself and not the errors
 * that it wraps. Never throws.
 *
 * @example
 * ```ts
 * import { isVeniceAxiosError } from '@venice/errors-axios';
 *
 * export function refunded(caught: unknown): boolean {
 *   return isVeniceAxiosError(caught, 'INFERENCE_FAILED') && caught.response.data.credits_refunded === true;
 * }
 * ```
 */
export function isVeniceAxiosError(error: unknown): error is AxiosFailure;
export function isVeniceAxiosError<Code extends VeniceErrorCode>(
  error: unknown,
  ...codes: readonly [Code, ...Code[]]
): error is VeniceAxiosErrorByCode[Code];
export function isVeniceAxiosError(error: unknown, ...codes: readonly VeniceErrorCode[]): boolean {
  try {
    if (!hasResponse(error)) return false;
    const venice = veniceErrorOf(error);
    const [first, ...others] = codes;
    if (first === undefined) return venice !== undefined;
    return isVeniceError(venice, first, ...others) && isDecoded(error.response.data);
  } catch {
    return false;
  }
}
