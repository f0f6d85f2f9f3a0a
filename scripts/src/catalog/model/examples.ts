import { isDeepStrictEqual } from 'node:util';
import type { ErrorEntry, ExampleEntry } from '../schema/errors.js';

/** Returns all examples of an error: the plain one, which follows from status and message, then the others. */
export function examplesOf({
  status,
  message,
  examples,
}: ErrorEntry): readonly [ExampleEntry, ...ExampleEntry[]] {
  const plain: ExampleEntry = { status, body: { error: message } };
  return [plain, ...examples.filter((example) => !isDeepStrictEqual(example, plain))];
}
