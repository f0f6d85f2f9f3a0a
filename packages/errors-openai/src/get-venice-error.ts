import { type AnyVeniceError, toVeniceError } from '@venice/errors-core';
import { carriedVeniceError, findVeniceError, isRecord, read } from '@venice/errors-core/adapter';
import type { APIError } from 'openai';
import { hasResponse, isAPIError } from './error/openai-error.js';

/** The SDK's message for an empty body. */
const NO_BODY = 'status code (no body)';

/**
 * Returns the Venice error in a caught value, as core's `getVeniceError` does, and reads the errors of an OpenAI
 * client without {@link withVeniceErrors} too, as far as the SDK keeps the response. `undefined` if there is no
 * response of the API: for aborts, timeouts, connections that break (except in a stream) and errors of other libraries.
 * Never throws.
 *
 * `code` of the returned error is the code of the catalog. `code` of the caught value is the server's own if it sent
 * one: in the middle of a stream `model_overloaded` for our `MODEL_OVERLOADED`.
 *
 * @example
 * ```ts
 * import OpenAI from 'openai';
 * import { getVeniceError, withVeniceErrors } from '@venice/errors-openai';
 *
 * const openai = new OpenAI(
 *   withVeniceErrors({ apiKey: process.env.VENICE_API_KEY, baseURL: 'https://api.venice.ai/api/v1' }),
 * );
 *
 * try {
 *   await openai.models.list();
 * } catch (caught) {
 *   const error = getVeniceError(caught);
 *   if (error === undefined) throw caught;
 *   console.error(error.code, error.message, error.requestId);
 * }
 * ```
 */
export function getVeniceError(caught: unknown): AnyVeniceError | undefined {
  return findVeniceError(caught, decodeAPIError);
}

function decodeAPIError(value: object): AnyVeniceError | undefined {
  if (!isAPIError(value)) return undefined;
  // The search comes to `error` later; without this the remains of the response would win.
  const carried = carriedVeniceError(value.error);
  if (carried !== undefined || !hasResponse(value)) return carried;
  const { status, headers } = value;
  return toVeniceError({ status, headers, body: bodyOf(value) });
}

/** Returns the body, as far as the SDK keeps it: the value of its `error` key, its text, or nothing. */
function bodyOf(apiError: APIError): unknown {
  const error: unknown = apiError.error;
  if (error === undefined || error === null) {
    const prefix = `${apiError.status ?? ''} `;
    const message = read(apiError, 'message');
    if (typeof message !== 'string') return undefined;
    const text = message.startsWith(prefix) ? message.slice(prefix.length) : message;
    return text === NO_BODY ? undefined : text;
  }
  // openai 7 keeps a body without an `error` key as a whole.
  return isRecord(error) && typeof error['message'] !== 'string' ? error : { error };
}
