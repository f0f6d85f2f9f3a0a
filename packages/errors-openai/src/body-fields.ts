import { isRecord } from './read.js';

/** What a body had in its `error` object and beside it. */
export function bodyFields(body: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(body)) return {};
  const { error, ...siblings } = body;
  return isRecord(error) ? { ...siblings, ...error } : siblings;
}
