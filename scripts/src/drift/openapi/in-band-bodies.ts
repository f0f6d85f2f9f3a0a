import type { DescribedBody } from '../body/described-body.js';
import type { SchemaReader } from './schema-reader.js';

/**
 * Finds the objects in the schema of a success that can have an error.
 *
 * @param errorKeys the keys of an error in such an object
 */
export function inBandBodies(
  value: unknown,
  reader: SchemaReader,
  errorKeys: ReadonlySet<string>,
): DescribedBody[] {
  const bodies = reader
    .alternatives(value)
    .flatMap((body) =>
      body.schema['items'] === undefined ? [body] : reader.alternatives(body.schema['items']),
    );
  return bodies.flatMap(({ schema }) => {
    const fields = reader.fields(schema);
    const errors = fields.filter(
      ({ path, type }) => isOutermost(path, errorKeys) && !['boolean', 'number', 'integer'].includes(type),
    );
    return [...new Set(errors.map(({ path }) => parentOf(path)))].map((parent) => ({
      inside: parent === '' ? undefined : parent,
      fields: fields.filter(({ path }) =>
        errors.some((error) => parentOf(error.path) === parent && isWithin(path, error.path)),
      ),
      sample: reader.sample(schema),
    }));
  });
}

/** Whether a path leads to an error that is not inside another one. */
function isOutermost(path: string, errorKeys: ReadonlySet<string>): boolean {
  const keys = path.split('.');
  const first = keys.findIndex((key) => errorKeys.has(key.replaceAll('[]', '')));
  return first === keys.length - 1 && !path.endsWith('[]');
}

function parentOf(path: string): string {
  return path.split('.').slice(0, -1).join('.');
}

function isWithin(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`);
}
