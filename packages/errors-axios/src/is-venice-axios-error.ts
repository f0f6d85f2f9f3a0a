import { isVeniceError, type VeniceErrorCode } from '@venice/errors-core';
import { isAxiosFailure } from './axios-failure.js';
import type { VeniceAxiosErrorByCode } from './generated/venice-axios-error-by-code.js';
import { getVeniceError } from './get-venice-error.js';
import { isDecoded } from './response-data.js';

/**
 * Whether a caught value is an `AxiosError` that means one of the codes and whose `response.data` is the
 * body that the API sent; then status and body are typed. Where axios does not decode the body
 * (`responseType` `text`, `arraybuffer` or `blob`) it is `false`: use {@link getVeniceError} there.
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
export function isVeniceAxiosError<Code extends VeniceErrorCode>(
  error: unknown,
  ...codes: readonly [Code, ...Code[]]
): error is VeniceAxiosErrorByCode[Code] {
  return (
    isAxiosFailure(error) && isVeniceError(getVeniceError(error), ...codes) && isDecoded(error.response.data)
  );
}
