import { type AnyVeniceError, isVeniceError, toVeniceError } from '@venice/errors-core';
import {
  findInBandError,
  findVeniceError,
  isRecord,
  markAttempts,
  read,
  routeOf,
} from '@venice/errors-core/adapter';
import { hasMarker } from './error/markers.js';

/**
 * Returns the Venice error in a value that was caught or passed to `onError`, as core's `getVeniceError` does, and
 * reads the errors of the AI SDK without {@link withVeniceErrors} too, as far as the SDK keeps the response: an
 * `APICallError`, a `RetryError`, the value that did not fit a schema, a `StreamProviderError`, the error of a
 * stream part or a part itself, and a message alone if it is one of Venice's. `undefined` if there is no response
 * of the API: for aborts, timeouts, broken connections and errors of other libraries. Never throws.
 *
 * @example
 * ```ts
 * import { getVeniceError } from '@venice/errors-ai-sdk';
 * import { type LanguageModel, streamText } from 'ai';
 *
 * export function answer(model: LanguageModel, prompt: string): Response {
 *   return streamText({ model, prompt }).toUIMessageStreamResponse({
 *     onError: (thrown) => getVeniceError(thrown)?.message ?? 'Something went wrong.',
 *   });
 * }
 * ```
 */
export function getVeniceError(caught: unknown): AnyVeniceError | undefined {
  const foreign = new Set<unknown>();
  let attempts: number | undefined;
  const found = findVeniceError(caught, (value) => {
    if (hasMarker(value, 'AI_RetryError')) attempts = attemptsIn(value);
    // Inside these errors a value that did not fit its schema is the text of a model or the input of a tool.
    if (hasMarker(value) && !isWrapper(value)) foreign.add(read(value, 'cause'));
    if (hasMarker(value, 'AI_APICallError')) return decodeAPICallError(value);
    if (hasMarker(value, 'AI_StreamProviderError')) return decodeStreamProviderError(value);
    if (foreign.has(value) || !hasMarker(value, 'AI_TypeValidationError')) return undefined;
    return decodeUnfitValue(read(value, 'value'));
  });
  if (found !== undefined) return attempts === undefined ? found : markAttempts(found, attempts);
  try {
    return decodeStreamedError(caught) ?? decodeStreamedError(read(caught, 'error'));
  } catch {
    return undefined;
  }
}

/** The SDK keeps the error of each attempt. */
function attemptsIn(error: object): number | undefined {
  const errors = read(error, 'errors');
  return Array.isArray(errors) ? errors.length : undefined;
}

function isWrapper(error: object): boolean {
  return hasMarker(error, 'AI_RetryError') || hasMarker(error, 'AI_NoOutputGeneratedError');
}

function decodeAPICallError(error: object): AnyVeniceError | undefined {
  const cause = read(error, 'cause');
  if (isVeniceError(cause)) return cause;
  const status = read(error, 'statusCode');
  const headers = read(error, 'responseHeaders');
  const url = read(error, 'url');
  if (typeof status !== 'number') return undefined;
  const response = {
    status,
    headers: isRecord(headers) ? headers : undefined,
    body: read(error, 'responseBody'),
    // The SDK only posts to the API.
    route: typeof url === 'string' ? routeOf('POST', url) : undefined,
  };
  return status < 400 ? findInBandError(response) : toVeniceError(response);
}

function decodeUnfitValue(value: unknown): AnyVeniceError | undefined {
  // A provider of another API refuses the frame of the hook too. Without this its other fields would win.
  return findVeniceError(value) ?? findInBandError({ body: value });
}

function decodeStreamProviderError(error: object): AnyVeniceError {
  const data = read(error, 'data');
  // The search comes to `data` later; without this the fields around the record would win.
  return findVeniceError(data) ?? toVeniceError({ body: { error: data ?? read(error, 'message') } });
}

const FIELDS = ['message', 'type', 'param', 'code'];

/** Decodes the error of a stream part in ai 5 and 6: the fields of OpenAI's error object, or its message alone. */
function decodeStreamedError(error: unknown): AnyVeniceError | undefined {
  if (typeof error === 'string') {
    const decoded = toVeniceError({ body: { error } });
    return decoded.matchedBy === 'message' ? decoded : undefined;
  }
  if (!isRecord(error) || error instanceof Error || typeof error['message'] !== 'string') return undefined;
  return Object.keys(error).every((name) => FIELDS.includes(name))
    ? toVeniceError({ body: { error } })
    : undefined;
}
