import { fromJSON, toVeniceError } from '@venice/errors-core';
import { toAPIErrorBody } from './api-error-body.js';
import { isRecord } from './read.js';
import { setRetryHeaders } from './retry-headers.js';

/** A failed response whose body was read. */
export interface ReadResponse {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: Headers;
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
  const { status, statusText, url, text, route } = response;
  const fields = fieldsOf(text);
  const error =
    fromJSON(fields['venice']) ?? toVeniceError({ status, headers: response.headers, body: text, route });

  const headers = new Headers(response.headers);
  for (const name of HEADERS_OF_THE_TRANSFER) headers.delete(name);
  setRetryHeaders(headers, error, maxRetryAfterMs);
  // The only header in which the SDK looks for it.
  if (!headers.has('x-request-id') && isHeaderValue(error.requestId)) {
    headers.set('x-request-id', error.requestId);
  }

  const body = JSON.stringify({ error: toAPIErrorBody(fields, error) });
  // `url` is no option of the constructor.
  return Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', { value: url });
}

/** What the body had in its `error` object and beside it. */
function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  const body = parse(text);
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

/** A request id may come from the body, where anything can stand. */
const isHeaderValue = (text: string | undefined): text is string =>
  text !== undefined && /^[\x21-\x7e]{1,256}$/.test(text);
