import { isCanceled } from '../data/is-canceled.js';
import { read } from '../data/read-unknown.js';

/**
 * Returns whether a request or a stream failed because its caller ended it: the signal is aborted, or the error
 * is one that clients use for a cancellation or for the caller's own time limit.
 */
export function isAbort(reason: unknown, signal?: AbortSignal): boolean {
  return signal?.aborted === true || isCanceled(reason) || read(reason, 'name') === 'TimeoutError';
}
