import { toVeniceError } from '@venice/errors-core';
import { carriedVeniceError } from '@venice/errors-core/adapter';
import { bodyFields } from './body-fields.js';
import { toAPIErrorBody } from './openai-error-body.js';
import { setRequestIdHeader } from './request-id-header.js';
import { setRetryHeaders } from './retry-headers.js';
import { rewrittenResponse } from './rewritten-response.js';
import type { UnreadResponse } from './unread-response.js';

/** A failed response whose body was read. */
export interface ReadResponse extends Pick<UnreadResponse, 'status' | 'statusText' | 'url' | 'headers'> {
  readonly text: string;
  readonly route: string | undefined;
}

/** They describe the bytes that were received, not the ones that are passed on. */
const HEADERS_OF_THE_TRANSFER = ['content-length', 'content-encoding', 'transfer-encoding'];

/**
 * The same response in OpenAI's form, so that the SDK makes its own error of it and loses nothing. A response
 * that is in this form already stays as it is.
 */
export function rewriteResponse(response: ReadResponse, maxRetryAfterMs: number | undefined): Response {
  const { status, text, route } = response;
  const fields = bodyFields(parse(text));
  const error =
    carriedVeniceError(fields) ?? toVeniceError({ status, headers: response.headers, body: text, route });

  const headers = new Headers(response.headers);
  for (const name of HEADERS_OF_THE_TRANSFER) headers.delete(name);
  setRetryHeaders(headers, error, maxRetryAfterMs);
  setRequestIdHeader(headers, error.requestId);
  return rewrittenResponse(response, headers, JSON.stringify({ error: toAPIErrorBody(fields, error) }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
