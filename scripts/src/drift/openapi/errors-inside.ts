import type { ErrorBody } from './read-openapi.js';
import { listOf, type NamedSchema, recordOf, type SchemaReader } from './schema-reader.js';

/** Objects of a success that hold an error, however deep. */
export function errorsInside(
  value: unknown,
  reader: SchemaReader,
  errorKeys: ReadonlySet<string>,
  path = '',
  above: readonly unknown[] = [],
): ErrorBody[] {
  return reader.alternatives(value).flatMap(({ schema }): ErrorBody[] => {
    if (above.includes(schema)) return [];
    const inside = [...above, schema];
    const properties = Object.entries(recordOf(schema['properties']));
    const errors = properties.filter(
      ([key, property]) => errorKeys.has(key) && canBeError(reader.resolve(property)),
    );
    const here =
      errors.length === 0
        ? []
        : [
            {
              schema: undefined,
              inside: path.replace(/^\[\]/, '') === '' ? undefined : path,
              fields: errors.flatMap(([key]) =>
                reader
                  .fields(schema)
                  .filter((field) => field.path === key || field.path.startsWith(`${key}.`)),
              ),
              sample: reader.sample(schema),
            },
          ];
    const below = [
      ...listOf(schema['allOf']).map((part) => [path, part] as const),
      ...(schema['items'] === undefined ? [] : [[`${path}[]`, schema['items']] as const]),
      ...properties
        .filter(([key]) => !errorKeys.has(key))
        .map(([key, property]) => [path === '' ? key : `${path}.${key}`, property] as const),
    ];
    return [...here, ...below.flatMap(([at, part]) => errorsInside(part, reader, errorKeys, at, inside))];
  });
}

function canBeError({ schema }: NamedSchema): boolean {
  return !['boolean', 'number', 'integer'].includes(String([schema['type']].flat()[0]));
}
