import { read } from './read-unknown.js';

const NAMES: readonly unknown[] = ['AbortError', 'CanceledError'];
const CODES: readonly unknown[] = ['ABORT_ERR', 'ERR_CANCELED'];

/** Returns whether an error is one with which clients end a request that its caller has canceled. */
export function isCanceled(error: unknown): boolean {
  return (
    read(error, '__CANCEL__') === true ||
    NAMES.includes(read(error, 'name')) ||
    CODES.includes(read(error, 'code'))
  );
}
