import { eventStreamRules } from '../generated/tables/event-stream.js';
import { parseFrame } from './frame.js';
import { errorOf, type StreamedError } from './stream-error.js';

/**
 * Returns the error in one event of an event stream that was read as text, such as a transcript; `undefined` if the
 * event is not an error. For a stream that is being received, use `rewriteStreamErrors`. Never throws.
 *
 * @param event - The lines of the event, without the blank line that ends it.
 *
 * @example
 * ```ts
 * import { toVeniceError } from '@venice/errors-core';
 * import { findStreamedError } from '@venice/errors-core/adapter';
 *
 * const found = findStreamedError('event: error\ndata: {"error":"Inference processing failed"}');
 * if (found !== undefined) console.log(toVeniceError({ status: 200, body: found.body }).code); // INFERENCE_FAILED
 * ```
 */
export function findStreamedError(event: string): StreamedError | undefined {
  return errorOf(parseFrame(event), eventStreamRules);
}
