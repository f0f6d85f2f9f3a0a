import { type AnyVeniceError, isVeniceError, toVeniceError, veniceErrorFromJSON } from '@venice/errors-core';
import type { APIError } from 'openai';
import { hasResponse, isAPIError } from './openai-error.js';
import { isRecord, read } from './read.js';

/** Deep enough for errors that wrap errors, and an end to those that wrap themselves. */
const MAX_DEPTH = 8;
/** The SDK's words for an empty body. */
const NO_BODY = 'status code (no body)';

/**
 * The Venice error in what a call of the OpenAI SDK threw: all of it where {@link withVeniceErrors} is
 * installed, else as much as the SDK left. A `VeniceError` in the chain of causes counts too. `undefined` for
 * everything that is no answer of the API: aborts, time-outs, broken connections, errors of other libraries.
 * Never throws.
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
export function getVeniceError(error: unknown): AnyVeniceError | undefined {
  let candidate = error;
  for (let depth = 0; depth < MAX_DEPTH && candidate !== undefined; depth++) {
    const found = decode(candidate);
    if (found !== undefined) return found;
    candidate = read(candidate, 'cause');
  }
  return undefined;
}

function decode(candidate: unknown): AnyVeniceError | undefined {
  if (isVeniceError(candidate)) return candidate;
  const attached = veniceErrorFromJSON(read(read(candidate, 'error'), 'venice'));
  if (attached !== undefined) return attached;
  if (!isAPIError(candidate) || !hasResponse(candidate)) return undefined;
  const { status, headers } = candidate;
  return toVeniceError({ status, headers, body: bodyOf(candidate) });
}

/** The body, as far as the SDK kept it: the value of its `error` key, its text, or nothing. */
function bodyOf(apiError: APIError): unknown {
  const error: unknown = apiError.error;
  if (error === undefined || error === null) {
    const prefix = `${apiError.status ?? ''} `;
    const text = apiError.message.startsWith(prefix)
      ? apiError.message.slice(prefix.length)
      : apiError.message;
    return text === NO_BODY ? undefined : text;
  }
  // openai 7 keeps a body without an `error` key as a whole.
  return isRecord(error) && typeof error['message'] !== 'string' ? error : { error };
}
