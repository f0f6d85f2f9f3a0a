import type { VeniceErrorCode } from '@venice/errors-core';
import { carryVeniceError } from '@venice/errors-core/adapter';
import type { VeniceErrorOverrides } from '../response/documented-response.js';
import { failedCall } from './failed-call.js';

/** The constructor of an `AxiosError`. */
export type AxiosErrorClass<AxiosError extends Error> = new (
  message: string,
  code: string,
  config: never,
  request: unknown,
  response: never,
) => AxiosError;

/**
 * Returns the error with which axios rejects for a code, with the Venice error that `withVeniceErrors` attaches to it.
 *
 * @param AxiosError - The class of your version of axios.
 * @throws A `TypeError` for an unknown code, shape or option, with the valid ones.
 *
 * @example
 * ```ts
 * import { axiosErrorFor } from '@venice/errors-testing';
 * import { AxiosError } from 'axios';
 *
 * const error = axiosErrorFor(AxiosError, 'INSUFFICIENT_BALANCE');
 * console.log(error.isAxiosError, error.response?.status); // true 402
 * ```
 */
export function axiosErrorFor<AxiosError extends Error, Code extends VeniceErrorCode>(
  AxiosError: AxiosErrorClass<AxiosError>,
  code: Code,
  overrides: VeniceErrorOverrides<Code> = {},
): AxiosError {
  const { error, status, headers, body, method, url } = failedCall(code, overrides);
  const config = { method: method.toLowerCase(), url, headers: {} };
  const response = { data: body, status, statusText: '', headers, config, request: {} };
  const kind = status < 500 ? 'ERR_BAD_REQUEST' : 'ERR_BAD_RESPONSE';
  const message = `Request failed with status code ${status}`;
  const failure = new AxiosError(message, kind, config as never, response.request, response as never);
  return Object.assign(failure, carryVeniceError(error));
}
