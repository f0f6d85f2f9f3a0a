/** A JSON object of a document that may hold anything. */
export type JsonRecord = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at hand itself, or an empty one: what is not there has no entries. */
export function recordOf(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

/** The list at hand, or an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A schema without `$ref` at its top, and the name of the component it stands under. */
export interface NamedSchema {
  readonly schema: JsonRecord;
  readonly name: string | undefined;
}

/** A value that a schema can hold, by where it stands: `error.code`, `accepts[].scheme`. */
export interface SchemaField {
  readonly path: string;
  /** What an enumeration allows. */
  readonly values: readonly string[];
  /** What it shows as an example. */
  readonly examples: readonly string[];
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
    // A chain of references that leads back to itself ends where it has been.
    for (const seen = new Set<string>(); typeof schema['$ref'] === 'string' && !seen.has(schema['$ref']);) {
      const reference = schema['$ref'];
      seen.add(reference);
      name ??= reference.split('/').at(-1);
      schema = this.#target(reference);
    }
    return { schema, name };
  }

  /** The alternatives at the top of a schema, each with the name of the component it comes from. */
  alternatives(value: unknown, from?: string, above: readonly unknown[] = []): NamedSchema[] {
    const { schema, name = from } = this.resolve(value);
    if (above.includes(schema)) return [];
    const choices = choicesOf(schema);
    return choices.length === 0
      ? [{ schema, name }]
      : choices.flatMap((choice) => this.alternatives(choice, name, [...above, schema]));
  }

  /** Everything below a schema that has a name, depth first. */
  fields(value: unknown, path = '', above: readonly unknown[] = []): SchemaField[] {
    const { schema } = this.resolve(value);
    if (above.includes(schema)) return [];
    const inside = [...above, schema];
    return [
      ...this.#parts(schema).flatMap((part) => this.fields(part, path, inside)),
      ...this.#fieldsOfItems(schema, path, inside),
      ...Object.entries(recordOf(schema['properties'])).flatMap(([key, property]) => {
        const at = path === '' ? key : `${path}.${key}`;
        return [this.#field(property, at), ...this.fields(property, at, inside)];
      }),
    ];
  }

  /** A value that the schema describes: all its properties, with its own examples where it has some. */
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
    return SAMPLES[String([schema['type']].flat()[0])] ?? {};
  }

  #fieldsOfItems(schema: JsonRecord, path: string, above: readonly unknown[]): SchemaField[] {
    if (schema['items'] === undefined) return [];
    const at = `${path}[]`;
    return [this.#field(schema['items'], at), ...this.fields(schema['items'], at, above)];
  }

  #field(value: unknown, path: string): SchemaField {
    const { schema } = this.resolve(value);
    const alternatives = this.alternatives(schema).map((alternative) => alternative.schema);
    return {
      path,
      values: alternatives.flatMap(valuesOf),
      examples: [schema['example'], ...listOf(schema['examples'])].filter((text) => typeof text === 'string'),
    };
  }

  #parts(schema: JsonRecord): readonly unknown[] {
    return [...listOf(schema['allOf']), ...choicesOf(schema)];
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

function choicesOf(schema: JsonRecord): readonly unknown[] {
  return [...listOf(schema['oneOf']), ...listOf(schema['anyOf'])];
}

function valuesOf(schema: JsonRecord): string[] {
  return [...listOf(schema['enum']), schema['const']].filter((value) => typeof value === 'string');
}
