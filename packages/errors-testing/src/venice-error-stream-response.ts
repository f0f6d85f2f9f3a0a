import type { VeniceErrorCode } from '@venice/errors-core';
import { requireCode, requireOptions } from './checks/refuse.js';
import {
  documentedResponse,
  mergeHeaders,
  OVERRIDES,
  type VeniceErrorOverrides,
} from './response/documented-response.js';
import { errorFrame } from './response/error-frame.js';
import { chatCompletionChunk, eventStream } from './response/event-stream.js';

/** Changes to the stream of a code. */
export type VeniceErrorStreamOptions<Code extends VeniceErrorCode = VeniceErrorCode> = Omit<
  VeniceErrorOverrides<Code>,
  'status' | 'route'
>;

/**
 * Returns an event stream as the API sends it when it fails after it has begun: status 200, one good chunk of a chat
 * completion, the error as a frame, `[DONE]`. Each call creates a new, unread one.
 *
 * @throws A `TypeError` for an unknown code, shape or option, with the valid ones.
 *
 * @example
 * ```ts
 * import { veniceErrorStreamResponse } from '@venice/errors-testing';
 *
 * const response = veniceErrorStreamResponse('MODEL_OVERLOADED');
 * console.log(response.headers.get('content-type')); // text/event-stream
 * console.log(await response.text()); // data: {"id":…
 * ```
 */
export function veniceErrorStreamResponse<Code extends VeniceErrorCode>(
  code: Code,
  options: VeniceErrorStreamOptions<Code> = {},
): Response {
  requireCode(code);
  requireOptions(
    options,
    OVERRIDES.filter((name) => name !== 'status' && name !== 'route'),
  );
  const { headers } = documentedResponse(code, options);
  const encoder = new TextEncoder();
  const frames = eventStream(
    chatCompletionChunk({ content: 'Once upon a' }, null),
    errorFrame(code, options),
  );
  const body = new ReadableStream({
    start(controller) {
      for (const frame of frames) controller.enqueue(encoder.encode(frame));
      controller.close();
    },
  });
  const own = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' };
  return new Response(body, { status: 200, headers: mergeHeaders(headers, own, options.headers) });
}
