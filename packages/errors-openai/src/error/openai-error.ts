import type { VeniceErrorByCode, VeniceErrorCode, VeniceErrorRecord } from '@venice/errors-core';
import { read } from '@venice/errors-core/adapter';
import type { APIError } from 'openai';
import type { VeniceOpenAIErrorBody } from './openai-error-body.js';

/**
 * An `OpenAI.APIError` that contains everything Venice sent. `VeniceOpenAIErrorByCode` has one for each code,
 * which is assignable to the SDK's class for its status: `OpenAI.RateLimitError` for 429.
 */
export interface VeniceOpenAIError<
  Code extends VeniceErrorCode | undefined = VeniceErrorCode | undefined,
  Status extends number | undefined = number | undefined,
  Type extends string | undefined = string | undefined,
  WireCode extends string = never,
> extends APIError<Status, HeadersAt<Status>> {
  readonly code: Code | WireCode | AnyString;
  readonly type: Type | AnyString;
  readonly error: VeniceOpenAIErrorBody & { readonly veniceError: RecordOf<Code> };
}

/** An error in the middle of a stream has neither status nor headers. */
type HeadersAt<Status> = Status extends number ? NonNullable<APIError['headers']> : APIError['headers'];

/** Keeps the completion of the literals next to it. */
type AnyString = string & Record<never, never>;

/** The record, with the fields that the code determines. */
type RecordOf<Code> = [Code] extends [VeniceErrorCode]
  ? VeniceErrorRecord & Pick<VeniceErrorByCode[Code], 'code' | 'family' | 'details'>
  : VeniceErrorRecord;

/** The properties that the constructor of `OpenAI.APIError` sets in every major, even to `undefined`. */
const OWN_KEYS = ['status', 'headers', 'error', 'code', 'param', 'type'];

/**
 * Returns whether a value is an `OpenAI.APIError`. It checks the properties, because the ESM and the CommonJS
 * copy of the SDK have different classes.
 */
export function isAPIError(error: unknown): error is APIError {
  try {
    return error instanceof Error && OWN_KEYS.every((key) => Object.hasOwn(error, key));
  } catch {
    return false;
  }
}

/** Returns whether a response was received. An aborted, timed-out or broken call is an `APIError` too. */
export function hasResponse(error: APIError): boolean {
  return typeof read(error, 'status') === 'number' || (read(error, 'error') ?? undefined) !== undefined;
}
