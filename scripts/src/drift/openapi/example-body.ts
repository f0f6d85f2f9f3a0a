import type { ErrorBody } from './read-openapi.js';
import { listOf, recordOf, type SchemaField } from './schema-reader.js';

/** A body that is shown, described as a schema would describe it. */
export function exampleBody(body: unknown): ErrorBody {
  return {
    schema: undefined,
    inside: undefined,
    fields: fieldsOf(body),
    sample: body,
  };
}

function fieldsOf(value: unknown, path = ''): SchemaField[] {
  const below = [
    ...listOf(value).map((item) => [`${path}[]`, item] as const),
    ...Object.entries(recordOf(value)).map(
      ([key, item]) => [path === '' ? key : `${path}.${key}`, item] as const,
    ),
  ];
  return below.flatMap(([at, item]) => [
    { path: at, values: [], examples: typeof item === 'string' ? [item] : [] },
    ...fieldsOf(item, at),
  ]);
}
