import type { VeniceErrorCode } from '@venice/errors-core';
import { carryVeniceError } from '@venice/errors-core/adapter';
import type { VeniceErrorOverrides } from '../response/documented-response.js';
import { failedCall } from './failed-call.js';

/** The part of `OpenAI.APIError` that creates an error, in every major of the SDK. */
export interface OpenAIErrorClass<APIError extends Error> {
  generate(status: number, body: object, message: undefined, headers: never): APIError;
}

/**
 * Returns the error that the OpenAI SDK throws for a code, of the right subclass, with the Venice error that
 * `withVeniceErrors` attaches to it.
 *
 * @param APIError - `OpenAI.APIError` of your version of the SDK.
 * @throws A `TypeError` for an unknown code, shape or option, with the valid ones.
 *
 * @example
 * ```ts
 * import { openAIErrorFor } from '@venice/errors-testing';
 * import OpenAI from 'openai';
 *
 * const error = openAIErrorFor(OpenAI.APIError, 'MODEL_OVERLOADED');
 * console.log(error instanceof OpenAI.RateLimitError, error.status); // true 429
 * ```
 */
export function openAIErrorFor<APIError extends Error, Code extends VeniceErrorCode>(
  APIError: OpenAIErrorClass<APIError>,
  code: Code,
  overrides: VeniceErrorOverrides<Code> = {},
): APIError {
  const { error, status, headers, body } = failedCall(code, overrides);
  const sent = typeof body === 'object' && body !== null && 'error' in body ? body['error'] : undefined;
  const fields = typeof sent === 'object' && sent !== null ? Object.entries(sent) : [];
  const object = {
    type: null,
    param: null,
    code,
    ...Object.fromEntries(fields),
    message: error.message,
    ...carryVeniceError(error),
  };
  // Version 4 reads headers as properties.
  const both = Object.assign(new Headers(headers), headers);
  return APIError.generate(status, { error: object }, undefined, both as never);
}
