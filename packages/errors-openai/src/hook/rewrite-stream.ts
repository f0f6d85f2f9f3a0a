import { toVeniceError } from '@venice/errors-core';
import {
  carriedVeniceError,
  carryVeniceError,
  type ChunkSource,
  type EventStreamOptions,
  maskedHeaders,
  read,
  rewriteStreamErrors,
  rewrittenResponse,
  toInterruptionError,
} from '@venice/errors-core/adapter';
import { maskFields } from '../error/mask-response.js';
import { toAPIErrorBody, type VeniceOpenAIErrorBody } from '../error/openai-error-body.js';
import { setRequestIdHeader } from './headers/request-id-header.js';
import { boundedFields } from './rewrite-response.js';
import type { SentRequest } from './sent-request.js';
import type { UnreadResponse } from './unread-response.js';

/** A successful response whose body is an event stream. */
interface EventStreamResponse extends UnreadResponse {
  readonly body: ChunkSource;
}

/** Facts about the request of a stream, and how to read it. */
export interface StreamContext extends EventStreamOptions, SentRequest {}

/**
 * Rewrites each error in an event stream into OpenAI's form, so that the SDK makes its own error of it and loses
 * nothing. A broken connection becomes such an error too.
 */
export function rewriteStream(response: EventStreamResponse, context: StreamContext): Response {
  const { status, statusText, url } = response;
  const { route, signal, singleUse, secrets, attempts, maxFrameBytes, requireEndMarker } = context;
  const headers = maskedHeaders(response.headers, secrets);
  setRequestIdHeader(headers, toVeniceError({ headers }).requestId);

  const body = rewriteStreamErrors(response.body, {
    route,
    signal,
    maxFrameBytes,
    requireEndMarker,
    onError: ({ body: sent, fields: received }) => {
      // Another hook has rewritten this stream.
      if (carriedVeniceError(received) !== undefined) return undefined;
      const fields = maskFields(received, secrets);
      const error = toVeniceError({ status, headers, body: sent, route, singleUse, secrets, attempts });
      try {
        return frame(toAPIErrorBody(fields, error));
      } catch {
        // A body can be nested deeper than it can be written.
        return frame(toAPIErrorBody(boundedFields(fields), error));
      }
    },
    onInterruption: (interruption) => {
      const error = toInterruptionError(
        { status, headers, route, singleUse, secrets, attempts },
        interruption,
      );
      if (interruption.isBetweenEvents) {
        return frame(toAPIErrorBody(maskFields({ cause: causeOf(interruption.reason) }, secrets), error));
      }
      // The SDK throws the value with which the body fails.
      throw Object.assign(new Error(error.message), carryVeniceError(error));
    },
  });
  return rewrittenResponse({ status, statusText, url }, headers, body);
}

/** Without an event name: all majors throw for data that contains an error, and add the headers to it. */
function frame(error: VeniceOpenAIErrorBody): string {
  return `data: ${JSON.stringify({ error })}\n\n`;
}

/** The reason why the connection broke, as plain data. */
function causeOf(reason: unknown): unknown {
  return reason instanceof Error
    ? {
        name: reason.name,
        message: reason.message,
        code: read(reason, 'code') ?? read(reason.cause, 'code'),
      }
    : undefined;
}
