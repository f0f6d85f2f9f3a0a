import type { BodyField } from '../body/described-body.js';
import { below, type JsonRecord, listOf, recordOf, textOf } from '../json.js';

/** A schema without references and `allOf`. */
export interface Schema {
  /** The name of its component. */
  readonly name: string | undefined;
  /** The JSON type, or the first of several. */
  readonly type: string;
  /** The values of its enumeration. */
  readonly values: readonly string[];
  readonly examples: readonly unknown[];
  readonly properties: readonly (readonly [key: string, schema: Schema])[];
  /** One schema for all items of a list, or none. */
  readonly items: readonly Schema[];
  /** Of `oneOf` and `anyOf`. */
  readonly choices: readonly Schema[];
}

/** Follows references inside the document; any other leads to an empty object. */
export function resolve(value: unknown, document: JsonRecord, above: readonly string[] = []): JsonRecord {
  const found = recordOf(value);
  const reference = textOf(found['$ref']);
  // A chain of references may be circular.
  if (reference === '' || above.includes(reference)) return found;
  const steps = reference.replace(/^#\//, '').split('/');
  const keys = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const target = keys.reduce<unknown>((inside, key) => recordOf(inside)[key], document);
  return resolve(target, document, [...above, reference]);
}

/** Reads a schema. One that contains itself is empty on the inside. */
export function readSchema(value: unknown, document: JsonRecord, above: readonly JsonRecord[] = []): Schema {
  const found = resolve(value, document);
  const schema = above.includes(found) ? {} : found;
  const read = (part: unknown): Schema => readSchema(part, document, [...above, schema]);
  const parts = listOf(schema['allOf']).map(read);
  const properties = Object.entries(recordOf(schema['properties']));
  return {
    name: /[^/]+$/.exec(textOf(recordOf(value)['$ref']))?.[0],
    type: String([schema['type']].flat()[0]),
    values: [...listOf(schema['enum']), schema['const']].filter((item) => typeof item === 'string'),
    examples: [schema['example'], ...listOf(schema['examples'])].filter((item) => item !== undefined),
    properties: [
      ...parts.flatMap((part) => part.properties),
      ...properties.map(([key, property]) => [key, read(property)] as const),
    ],
    items: [schema['items'] ?? []].flat().map(read),
    choices: [
      ...parts.flatMap(({ choices }) => choices),
      ...[...listOf(schema['oneOf']), ...listOf(schema['anyOf'])].map(read),
    ],
  };
}

/** Returns the alternatives at the top of a schema, each with the name of its nearest component. */
export function alternativesOf(schema: Schema): Schema[] {
  if (schema.choices.length === 0) return [schema];
  return schema.choices.flatMap((choice) => alternativesOf({ ...choice, name: choice.name ?? schema.name }));
}

export interface SchemaField extends BodyField {
  readonly type: string;
}

/** Returns every property and item below a schema, depth first. */
export function fieldsOf({ properties, items, choices }: Schema, path = ''): SchemaField[] {
  const inner = [
    ...items.map((schema) => [`${path}[]`, schema] as const),
    ...properties.map(([key, schema]) => [below(path, key), schema] as const),
  ];
  return [
    ...choices.flatMap((choice) => fieldsOf(choice, path)),
    ...inner.flatMap(([at, schema]) => {
      const values = alternativesOf(schema).flatMap((alternative) => alternative.values);
      const examples = schema.examples.filter((example) => typeof example === 'string');
      return [{ path: at, type: schema.type, values, examples }, ...fieldsOf(schema, at)];
    }),
  ];
}

const SAMPLES: Readonly<Record<string, unknown>> = {
  string: 'text',
  number: 1,
  integer: 1,
  boolean: true,
  array: [],
};

/** Returns a value that fits a schema: an example, or every property. */
export function sampleOf({ type, values, examples, properties, items, choices }: Schema): unknown {
  const [known] = [...examples, ...values];
  if (known !== undefined) return known;
  if (properties.length > 0)
    return Object.fromEntries(properties.map(([key, property]) => [key, sampleOf(property)]));
  const [choice] = choices;
  if (choice !== undefined) return sampleOf(choice);
  return items.length === 0 ? (SAMPLES[type] ?? {}) : items.map(sampleOf);
}
