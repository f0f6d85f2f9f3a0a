import { toVeniceError } from '@venice/errors-core';
import {
  carriedVeniceError,
  carryVeniceError,
  type EventStreamSource,
  rewriteStreamErrors,
} from '@venice/errors-core/adapter';
import { toAPIErrorBody, type VeniceOpenAIErrorBody } from './openai-error-body.js';
import { read } from './read.js';
import { setRequestIdHeader } from './request-id-header.js';
import { rewrittenResponse } from './rewritten-response.js';
import type { UnreadResponse } from './unread-response.js';

/** A successful response whose body is an event stream. */
export interface EventStreamResponse extends UnreadResponse {
  readonly body: EventStreamSource;
}

/** The request a stream answers, and how much of one frame is held. */
export interface StreamContext {
  readonly route: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly maxFrameBytes: number | undefined;
}

const INTERRUPTED = 'The connection broke before the stream had ended.';

export function isEventStream(response: UnreadResponse): response is EventStreamResponse {
  const { body, headers, status } = response;
  return (
    status >= 200 &&
    status <= 299 &&
    /^\s*text\/event-stream\s*(;|$)/i.test(headers.get('content-type') ?? '') &&
    typeof body === 'object' &&
    body !== null &&
    ('getReader' in body || Symbol.asyncIterator in body)
  );
}

/**
 * The same response, with each error in its stream in OpenAI's form, so that the SDK makes its own error of it
 * and loses nothing. A connection that breaks becomes such an error too.
 */
export function rewriteStream(response: EventStreamResponse, context: StreamContext): Response {
  const { status } = response;
  const { route, signal, maxFrameBytes } = context;
  const headers = new Headers(response.headers);
  setRequestIdHeader(headers, toVeniceError({ headers }).requestId);

  const body = rewriteStreamErrors(response.body, {
    onError: ({ body: said, fields }) => {
      // A stream that was wrapped already.
      if (carriedVeniceError(fields) !== undefined) return undefined;
      return frame(toAPIErrorBody(fields, toVeniceError({ status, headers, body: said, route })));
    },
    onCut: (reason) => {
      const unread = toVeniceError({ status, headers, route }).toJSON();
      const record = { ...unread, message: INTERRUPTED, family: 'availability' } as const;
      return frame({ message: INTERRUPTED, cause: causeOf(reason), ...carryVeniceError(record) });
    },
    signal,
    maxFrameBytes,
  });
  return rewrittenResponse(response, headers, body);
}

/** Without the name of an event: all majors throw for data with an error in it, and give the error the headers. */
function frame(error: VeniceOpenAIErrorBody): string {
  return `data: ${JSON.stringify({ error })}\n\n`;
}

/** What broke the connection, as plain data. */
function causeOf(reason: unknown): unknown {
  return reason instanceof Error
    ? {
        name: reason.name,
        message: reason.message,
        code: read(reason, 'code') ?? read(reason.cause, 'code'),
      }
    : undefined;
}
