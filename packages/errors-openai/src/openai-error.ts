import type { APIError } from 'openai';
import type { VeniceOpenAIErrorBody } from './openai-error-body.js';
import { read } from './read.js';

/** An `OpenAI.APIError` that carries everything Venice sent. */
export interface VeniceOpenAIError extends APIError {
  readonly error: VeniceOpenAIErrorBody;
}

/** What the constructor of `OpenAI.APIError` sets, in every major, even to `undefined`. */
const OWN_KEYS = ['status', 'headers', 'error', 'code', 'param', 'type'];

/**
 * Whether this is an `OpenAI.APIError`, by its shape: the classes of the ESM and the CommonJS copy of the SDK
 * are different ones.
 */
export function isAPIError(error: unknown): error is APIError {
  try {
    return error instanceof Error && OWN_KEYS.every((key) => Object.hasOwn(error, key));
  } catch {
    return false;
  }
}

/** Whether a response came in. An aborted, timed-out or broken call is an `APIError` too. */
export function hasResponse(error: APIError): boolean {
  return typeof read(error, 'status') === 'number' || (read(error, 'error') ?? undefined) !== undefined;
}
