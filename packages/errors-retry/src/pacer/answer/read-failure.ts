import { type AnyVeniceError, toVeniceError } from '@venice/errors-core';
import type { PacedRequest } from '../request/paced-request.js';
import type { StoredFailure } from './stored-failure.js';

/** A failed response: what it means, and what later requests are answered with. */
export interface ReadFailure {
  readonly error: AnyVeniceError;
  readonly failure: StoredFailure;
}

/** Reads a failed response. */
export function readFailure(
  { status, headers, text }: { readonly status: number; readonly headers: object; readonly text: string },
  { route }: PacedRequest,
): ReadFailure {
  const error = toVeniceError({ status, headers, body: text, route });
  const { code, family } = error;
  const isJson = /^\s*[[{]/.test(text);
  const contentType = isJson ? 'application/json' : 'text/plain; charset=utf-8';
  return { error, failure: { status, body: text, contentType, code, family } };
}
