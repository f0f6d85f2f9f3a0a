import type { ErrorEntry, ExampleEntry } from '../schema/errors.js';

/** Returns all examples of an error: the plain one, which follows from status and message, then the others. */
export function examplesOf(entry: ErrorEntry): readonly [ExampleEntry, ...ExampleEntry[]] {
  return [{ status: entry.status, body: { error: entry.message } }, ...entry.examples];
}
