import { isRecord } from '@venice/errors-core/recognizer';

/** A JSON object of a document that may hold anything. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Returns the object, or an empty one for any other value. */
export function recordOf(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

/** Returns the list, or an empty one for any other value. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Returns the text, or an empty one for any other value. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Returns the path of a property below another path: `error.code`, `accepts[].scheme`. */
export function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
