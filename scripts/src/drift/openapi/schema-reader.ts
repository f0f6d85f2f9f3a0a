import type { BodyField } from '../body/described-body.js';
import { below, type JsonRecord, listOf, recordOf } from '../json.js';

/** A schema without `$ref` at its top, and the name of its component. */
export interface NamedSchema {
  readonly schema: JsonRecord;
  readonly name: string | undefined;
}

export interface SchemaField extends BodyField {
  /** The JSON type, or the first of several. */
  readonly type: string;
}

/** Reads the schemas of one document. References are followed inside the document only. */
export class SchemaReader {
  readonly #document: JsonRecord;

  constructor(document: JsonRecord) {
    this.#document = document;
  }

  resolve(value: unknown): NamedSchema {
    let schema = recordOf(value);
    let name: string | undefined;
    // A chain of references may be circular.
    for (const seen = new Set<string>(); typeof schema['$ref'] === 'string' && !seen.has(schema['$ref']);) {
      const reference = schema['$ref'];
      seen.add(reference);
      name ??= reference.split('/').at(-1);
      schema = this.#target(reference);
    }
    return { schema, name };
  }

  /** Returns the alternatives at the top of a schema, each with the name of its component. */
  alternatives(value: unknown, from?: string, above: readonly unknown[] = []): NamedSchema[] {
    const { schema, name = from } = this.resolve(value);
    if (above.includes(schema)) return [];
    const choices = choicesOf(schema);
    return choices.length === 0
      ? [{ schema, name }]
      : choices.flatMap((choice) => this.alternatives(choice, name, [...above, schema]));
  }

  /** Returns every property and item below a schema, depth first. */
  fields(value: unknown, path = '', above: readonly unknown[] = []): SchemaField[] {
    const { schema } = this.resolve(value);
    if (above.includes(schema)) return [];
    const inside = [...above, schema];
    return [
      ...[...listOf(schema['allOf']), ...choicesOf(schema)].flatMap((part) =>
        this.fields(part, path, inside),
      ),
      ...innerOf(schema, path).flatMap(([at, inner]) => [
        this.#field(inner, at),
        ...this.fields(inner, at, inside),
      ]),
    ];
  }

  /** Returns a value that fits a schema: all properties, with the examples of the schema if it has any. */
  sample(value: unknown, above: readonly unknown[] = []): unknown {
    const { schema } = this.resolve(value);
    if (above.includes(schema)) return {};
    const inside = [...above, schema];
    if (schema['example'] !== undefined) return schema['example'];
    const [first] = [...valuesOf(schema), ...listOf(schema['examples'])];
    if (first !== undefined) return first;
    const properties = this.#properties(schema);
    if (properties.length > 0)
      return Object.fromEntries(properties.map(([key, property]) => [key, this.sample(property, inside)]));
    const [choice] = choicesOf(schema);
    if (choice !== undefined) return this.sample(choice, inside);
    if (schema['items'] !== undefined) return [this.sample(schema['items'], inside)];
    return SAMPLES[typeOf(schema)] ?? {};
  }

  #field(value: unknown, path: string): SchemaField {
    const { schema } = this.resolve(value);
    const alternatives = this.alternatives(schema).map((alternative) => alternative.schema);
    return {
      path,
      type: typeOf(schema),
      values: alternatives.flatMap(valuesOf),
      examples: [schema['example'], ...listOf(schema['examples'])].filter((text) => typeof text === 'string'),
    };
  }

  #properties(schema: JsonRecord, above: readonly unknown[] = []): [string, unknown][] {
    if (above.includes(schema)) return [];
    const inherited = listOf(schema['allOf']).flatMap((part) =>
      this.#properties(this.resolve(part).schema, [...above, schema]),
    );
    return [...inherited, ...Object.entries(recordOf(schema['properties']))];
  }

  #target(reference: string): JsonRecord {
    if (!reference.startsWith('#/')) return {};
    const steps = reference
      .slice(2)
      .split('/')
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    return recordOf(steps.reduce<unknown>((value, step) => recordOf(value)[step], this.#document));
  }
}

const SAMPLES: Readonly<Record<string, unknown>> = {
  string: 'text',
  number: 1,
  integer: 1,
  boolean: true,
  array: [],
};

/** The items and properties of a schema, each with its path. */
function innerOf(schema: JsonRecord, path: string): [path: string, schema: unknown][] {
  const { items, properties } = schema;
  return [
    ...(items === undefined ? [] : [[`${path}[]`, items] satisfies [string, unknown]]),
    ...Object.entries(recordOf(properties)).map(([key, property]): [string, unknown] => [
      below(path, key),
      property,
    ]),
  ];
}

function typeOf(schema: JsonRecord): string {
  return String([schema['type']].flat()[0]);
}

function choicesOf(schema: JsonRecord): readonly unknown[] {
  return [...listOf(schema['oneOf']), ...listOf(schema['anyOf'])];
}

function valuesOf(schema: JsonRecord): string[] {
  return [...listOf(schema['enum']), schema['const']].filter((value) => typeof value === 'string');
}
