import { type AnyVeniceError, toVeniceError } from '@venice/errors-core';
import {
  carriedVeniceError,
  isRecord,
  maskedHeaders,
  maskSecrets,
  rewrittenResponse,
  toJson,
} from '@venice/errors-core/adapter';
import { maskFields } from '../error/mask-response.js';
import { toAPIErrorBody } from '../error/openai-error-body.js';
import { setRequestIdHeader } from './headers/request-id-header.js';
import { setRetryHeaders } from './headers/retry-headers.js';
import type { SentRequest } from './sent-request.js';
import type { UnreadResponse } from './unread-response.js';

/** A failed response with the text of its body. */
export interface ReadResponse
  extends Pick<UnreadResponse, 'status' | 'statusText' | 'url' | 'headers'>, SentRequest {
  readonly text: string;
  /** `client` for a request that was not sent. */
  readonly origin?: 'client' | undefined;
}

/** They describe the bytes that were received, not the bytes that are passed on. */
const HEADERS_OF_THE_TRANSFER = ['content-length', 'content-encoding', 'transfer-encoding'];

/**
 * Rewrites a failed response into OpenAI's form, so that the SDK makes its own error of it and loses nothing. A
 * response that another hook has rewritten keeps its error. If that fails, the body is passed on as received.
 *
 * @param inBandError - The error, if it was found inside a success.
 */
export function rewriteResponse(response: ReadResponse, inBandError?: AnyVeniceError): Response {
  const { status, text, route, singleUse, secrets, origin, attempts, loop } = response;
  const headers = maskedHeaders(response.headers, secrets);
  for (const name of HEADERS_OF_THE_TRANSFER) headers.delete(name);
  try {
    const fields = bodyFields(parse(text));
    const error =
      inBandError ??
      carriedVeniceError(fields) ??
      toVeniceError({
        status,
        headers: response.headers,
        body: text,
        route,
        singleUse,
        secrets,
        origin,
        attempts,
      });
    const body = stringify(maskFields(fields, secrets), error);
    setRetryHeaders(headers, error, loop);
    setRequestIdHeader(headers, error.requestId);
    return rewrittenResponse(response, headers, body);
  } catch {
    return rewrittenResponse(response, headers, String(maskSecrets(text, secrets)));
  }
}

/** A body can be nested deeper than it can be written. */
function stringify(fields: Readonly<Record<string, unknown>>, error: AnyVeniceError): string {
  try {
    return JSON.stringify({ error: toAPIErrorBody(fields, error) });
  } catch {
    return JSON.stringify({ error: toAPIErrorBody(boundedFields(fields), error) });
  }
}

/** Returns the fields as deep as core reads them. */
export function boundedFields(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const bounded = toJson(fields);
  return isRecord(bounded) ? bounded : {};
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
