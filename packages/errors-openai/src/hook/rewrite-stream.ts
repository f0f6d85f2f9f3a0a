import { toVeniceError } from '@venice/errors-core';
import {
  carriedVeniceError,
  carryVeniceError,
  type ChunkSource,
  isStream,
  read,
  rewriteStreamErrors,
} from '@venice/errors-core/adapter';
import { toAPIErrorBody, type VeniceOpenAIErrorBody } from '../error/openai-error-body.js';
import { setRequestIdHeader } from './request-id-header.js';
import { rewrittenResponse } from './rewritten-response.js';
import type { UnreadResponse } from './unread-response.js';

/** A successful response whose body is an event stream. */
export interface EventStreamResponse extends UnreadResponse {
  readonly body: ChunkSource;
}

/** Facts about the request of a stream, and the limit for one frame in bytes. */
export interface StreamContext {
  readonly route: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly maxFrameBytes: number | undefined;
}

const INTERRUPTED = 'The connection broke before the stream had ended.';

/** Whether a response is a successful event stream. */
export function isEventStream(response: UnreadResponse): response is EventStreamResponse {
  const { body, headers, status } = response;
  return (
    status >= 200 &&
    status <= 299 &&
    /^\s*text\/event-stream\s*(;|$)/i.test(headers.get('content-type') ?? '') &&
    isStream(body)
  );
}

/**
 * Rewrites each error in an event stream into OpenAI's form, so that the SDK makes its own error of it and loses
 * nothing. A broken connection becomes such an error too.
 */
export function rewriteStream(response: EventStreamResponse, context: StreamContext): Response {
  const { status } = response;
  const { route, signal, maxFrameBytes } = context;
  const headers = new Headers(response.headers);
  setRequestIdHeader(headers, toVeniceError({ headers }).requestId);

  const body = rewriteStreamErrors(response.body, {
    onError: ({ body: sent, fields }) => {
      // Another hook has rewritten this stream.
      if (carriedVeniceError(fields) !== undefined) return undefined;
      return frame(toAPIErrorBody(fields, toVeniceError({ status, headers, body: sent, route })));
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
