import type { VeniceErrorCode } from '@venice/errors-core';
import { bodyText, type VeniceErrorOverrides } from '../response/documented-response.js';
import { failedCall } from './failed-call.js';

/** The constructor of an `APICallError` of the Vercel AI SDK. */
export type APICallErrorClass<APICallError extends Error> = new (parts: {
  message: string;
  url: string;
  requestBodyValues: unknown;
  statusCode?: number;
  responseHeaders?: Record<string, string>;
  responseBody?: string;
  cause?: unknown;
  isRetryable?: boolean;
  data?: unknown;
}) => APICallError;

/**
 * Returns the error that the Vercel AI SDK throws for a code, with the Venice error as its `cause`, as
 * `withVeniceErrors` does.
 *
 * @param APICallError - The class of your version of the SDK.
 * @throws A `TypeError` for an unknown code, shape or option, with the valid ones.
 *
 * @example
 * ```ts
 * import { apiCallErrorFor } from '@venice/errors-testing';
 * import { APICallError } from 'ai';
 *
 * const error = apiCallErrorFor(APICallError, 'MODEL_AT_CAPACITY');
 * console.log(APICallError.isInstance(error), error.isRetryable); // true true
 * ```
 */
export function apiCallErrorFor<APICallError extends Error, Code extends VeniceErrorCode>(
  APICallError: APICallErrorClass<APICallError>,
  code: Code,
  overrides: VeniceErrorOverrides<Code> = {},
): APICallError {
  const { error, status, headers, body, url } = failedCall(code, overrides);
  return new APICallError({
    message: error.message,
    url,
    requestBodyValues: {},
    statusCode: status,
    responseHeaders: { ...headers },
    responseBody: bodyText(body),
    cause: error,
    isRetryable: error.retryable,
    data: body,
  });
}
