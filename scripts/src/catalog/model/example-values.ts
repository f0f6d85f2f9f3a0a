import { isRecord } from '@venice/errors-core/recognizer';
import type { ErrorEntry } from '../schema/errors.js';

/** A value in the body of an example that is not an object. */
export interface ExampleValue {
  readonly path: readonly string[];
  readonly type: string;
}

/** Returns the values in the bodies of all examples, with their JSON types. */
export function exampleValues(errors: readonly Pick<ErrorEntry, 'examples'>[]): ExampleValue[] {
  return errors.flatMap(({ examples }) => examples.flatMap(({ body }) => valuesIn(body)));
}

function valuesIn(value: unknown, path: readonly string[] = []): ExampleValue[] {
  if (isRecord(value)) return Object.entries(value).flatMap(([key, item]) => valuesIn(item, [...path, key]));
  return [{ path, type: value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value }];
}
