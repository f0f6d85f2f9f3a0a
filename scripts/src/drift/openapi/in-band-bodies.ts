import type { DescribedBody } from '../body/described-body.js';
import { alternativesOf, fieldsOf, sampleOf, type Schema } from './read-schema.js';

/**
 * Finds the objects in the schema of a success that can have an error.
 *
 * @param errorKeys the keys of an error in such an object
 */
export function inBandBodies(success: Schema, errorKeys: ReadonlySet<string>): DescribedBody[] {
  // A list is read by its items.
  const schemas = alternativesOf(success).flatMap((schema) =>
    schema.items.length === 0 ? [schema] : schema.items.flatMap(alternativesOf),
  );
  return schemas.flatMap((schema) => {
    const fields = fieldsOf(schema);
    const errors = fields
      .filter(({ type }) => !['boolean', 'number', 'integer'].includes(type))
      .map(({ path }) => path)
      .filter((path) => isOutermost(path, errorKeys));
    return [...new Set(errors.map(parentOf))].map((parent) => ({
      inside: parent === '' ? undefined : parent,
      fields: fields.filter(({ path }) =>
        errors.some((error) => parentOf(error) === parent && `${path}.`.startsWith(`${error}.`)),
      ),
      sample: sampleOf(schema),
    }));
  });
}

/** Returns whether a path leads to an error that is not inside another one. */
function isOutermost(path: string, errorKeys: ReadonlySet<string>): boolean {
  const keys = path.split('.');
  const first = keys.findIndex((key) => errorKeys.has(key.replaceAll('[]', '')));
  return first === keys.length - 1 && !path.endsWith('[]');
}

function parentOf(path: string): string {
  return path.split('.').slice(0, -1).join('.');
}
