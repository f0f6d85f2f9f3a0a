import { toVeniceError } from '@venice/errors-core';
import { carriedVeniceError, isRecord } from '@venice/errors-core/adapter';
import { toAPIErrorBody } from '../error/openai-error-body.js';
import { setRequestIdHeader } from './request-id-header.js';
import { setRetryHeaders } from './retry-headers.js';
import { rewrittenResponse } from './rewritten-response.js';
import type { UnreadResponse } from './unread-response.js';

/** A failed response with the text of its body. */
export interface ReadResponse extends Pick<UnreadResponse, 'status' | 'statusText' | 'url' | 'headers'> {
  readonly text: string;
  readonly route: string | undefined;
  /** Whether the signature of the request is used up. */
  readonly singleUse: boolean;
}

/** They describe the bytes that were received, not the bytes that are passed on. */
const HEADERS_OF_THE_TRANSFER = ['content-length', 'content-encoding', 'transfer-encoding'];

/**
 * Rewrites a failed response into OpenAI's form, so that the SDK makes its own error of it and loses nothing. A
 * response that another hook has rewritten keeps its error.
 */
export function rewriteResponse(response: ReadResponse, maxRetryAfterMs: number | undefined): Response {
  const { status, headers: received, text, route, singleUse } = response;
  const fields = bodyFields(parse(text));
  const error =
    carriedVeniceError(fields) ?? toVeniceError({ status, headers: received, body: text, route, singleUse });

  const headers = new Headers(received);
  for (const name of HEADERS_OF_THE_TRANSFER) headers.delete(name);
  setRetryHeaders(headers, error, maxRetryAfterMs);
  setRequestIdHeader(headers, error.requestId);
  return rewrittenResponse(response, headers, JSON.stringify({ error: toAPIErrorBody(fields, error) }));
}

/** Returns the fields of a body's `error` object and the fields next to it. */
function bodyFields(body: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(body)) return {};
  const { error, ...siblings } = body;
  return isRecord(error) ? { ...siblings, ...error } : siblings;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
