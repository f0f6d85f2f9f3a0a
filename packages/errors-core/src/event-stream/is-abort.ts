import { read } from '../data/read-unknown.js';

/** The names and codes of the errors with which clients end a request that its caller has canceled or limited. */
const NAMES: readonly unknown[] = ['AbortError', 'CanceledError', 'TimeoutError'];
const CODES: readonly unknown[] = ['ERR_CANCELED', 'ABORT_ERR'];

/**
 * Returns whether a request or a stream failed because its caller ended it: the signal is aborted, or the error
 * is one that clients use for a cancellation.
 */
export function isAbort(reason: unknown, signal?: AbortSignal): boolean {
  return (
    signal?.aborted === true ||
    read(reason, '__CANCEL__') === true ||
    NAMES.includes(read(reason, 'name')) ||
    CODES.includes(read(reason, 'code'))
  );
}
