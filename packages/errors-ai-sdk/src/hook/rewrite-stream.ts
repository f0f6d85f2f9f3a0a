import { type AnyVeniceError, toVeniceError } from '@venice/errors-core';
import {
  carriedVeniceError,
  type ChunkSource,
  type EventStreamOptions,
  isRecord,
  maskedHeaders,
  rewriteStreamErrors,
  rewrittenResponse,
  toInterruptionError,
} from '@venice/errors-core/adapter';
import { toStreamErrorBody } from '../error/stream-error-body.js';
import type { StreamStyle } from './stream-style.js';

/** A successful response whose body is an event stream. */
type EventStreamResponse = Response & { readonly body: ChunkSource };

/** Facts about the request of a stream, and how to read it. */
export interface StreamContext extends EventStreamOptions {
  readonly route: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** Whether the signature of the request is used up. */
  readonly singleUse: boolean;
  /** Texts of the request that the error must not contain. */
  readonly secrets: readonly string[];
  readonly style: StreamStyle;
}

/**
 * Rewrites each error in an event stream into the form that the SDK passes on whole. An interruption becomes such an
 * error too: if the body failed instead, `onError` would not be called, and some promises of the SDK would never
 * settle.
 */
export function rewriteStream(response: EventStreamResponse, context: StreamContext): Response {
  // All is read before the body is locked: if it fails, the SDK gets the response.
  const { status, statusText, url, headers } = response;
  const masked = maskedHeaders(headers, context.secrets);
  const { style, secrets, singleUse, ...options } = context;
  const { route } = options;
  const received = { status, headers, route, singleUse, secrets };
  const frame = (error: AnyVeniceError, fields: Readonly<Record<string, unknown>>): string =>
    `data: ${stringify(style(toStreamErrorBody(error, fields))) ?? JSON.stringify(style(toStreamErrorBody(error, {})))}\n\n`;

  const body = rewriteStreamErrors(response.body, {
    ...options,
    onError: ({ body: sent, fields }) =>
      // Another hook has rewritten this stream.
      carriedVeniceError(fields['param']) === undefined
        ? frame(toVeniceError({ ...received, body: sent }), fields)
        : undefined,
    onInterruption: (interruption) => frame(toInterruptionError(received, interruption), {}),
  });
  return rewrittenResponse({ status, statusText, url }, masked, body);
}

/**
 * Returns `undefined` for a value that is nested deeper than it can be written. The SDK refuses a frame with a key that
 * could change a prototype: such fields of a body are left out.
 */
function stringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, (key, item: unknown) =>
      key === '__proto__' || (key === 'constructor' && isRecord(item)) ? undefined : item,
    );
  } catch {
    return undefined;
  }
}
