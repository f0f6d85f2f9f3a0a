import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { CatalogDocument, DocumentPath } from '../document.js';
import type { Problem } from '../problem.js';
import { TODO } from '../schema/common.js';

/** A file that has the form its schema asks for, or what is wrong with it. */
export type Checked<T> =
  { readonly value: T; readonly problems: [] } | { readonly value: undefined; readonly problems: Problem[] };

/** Checks a part of a document against its schema, and says each mistake in words with what to do. */
export function checkSchema<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  document: CatalogDocument,
  path: DocumentPath = [],
): Checked<z.infer<Schema>> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return {
    value: undefined,
    problems: result.error.issues.flatMap((issue) => describeIssue(issue, schema, document, path)),
  };
}

type Issue = z.core.$ZodIssue;

function describeIssue(
  issue: Issue,
  schema: z.ZodType,
  document: CatalogDocument,
  base: DocumentPath,
): Problem[] {
  const path = [...base, ...issue.path];
  const name = `"${nameOf(path) ?? document.file}"`;
  const help = schemaAt(schema, issue.path)?.description;
  if (issue.input === undefined && issue.code !== 'unrecognized_keys' && issue.code !== 'invalid_key') {
    return [document.problem(path, `${name} is missing`, help === undefined ? 'add it' : `add ${help}`)];
  }
  if (typeof issue.input === 'string' && issue.input.startsWith(TODO)) {
    return [
      document.problem(
        path,
        `${name} is still to be filled in`,
        help === undefined ? nearestHelp(schema, issue.path) : `write ${help}`,
      ),
    ];
  }
  const shown = shorten(issue.input);
  const todo = help === undefined ? (patternHelp(issue) ?? nearestHelp(schema, issue.path)) : `write ${help}`;

  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysOf(schemaAt(schema, issue.path));
      return issue.keys.map((key) =>
        document.problem([...path, key], `"${key}" is not a field here`, didYouMean(key, known), 'key'),
      );
    }
    case 'invalid_key':
      return [
        document.problem(
          path,
          `${name} is not a name that can stand here`,
          patternHelp(issue.issues[0]) ?? README,
          'key',
        ),
      ];
    case 'invalid_union':
    case 'invalid_type':
      return [document.problem(path, `${name} is ${shown}, which is not ${expectedBy(issue)}`, todo)];
    case 'invalid_value':
      return [document.problem(path, `${name} is ${shown}`, `use one of ${issue.values.join(', ')}`)];
    case 'too_small':
      return [
        document.problem(
          path,
          issue.minimum === 1 ? `${name} is empty` : `${name} is ${shown}, which is out of range`,
          todo,
        ),
      ];
    case 'too_big':
      return [document.problem(path, `${name} is ${shown}, which is out of range`, todo)];
    default:
      return [document.problem(path, `${name} is ${shown}`, todo)];
  }
}

function didYouMean(key: string, known: readonly string[]): string {
  const [closest] = [...known].sort((left, right) => distance(key, left) - distance(key, right));
  return closest !== undefined && distance(key, closest) <= Math.max(2, key.length / 3)
    ? `did you mean "${closest}"?`
    : `use one of ${known.join(', ')}`;
}

/** The last key of a path, with the index of the item it leads to: `at[0]`. */
function nameOf(path: DocumentPath): string | undefined {
  const start = path.findLastIndex((key) => typeof key === 'string');
  if (start < 0) return undefined;
  const [key, ...indexes] = path.slice(start).map(String);
  return [key, ...indexes.map((index) => `[${index}]`)].join('');
}

const README = 'see catalog/README.md';

function patternHelp(issue: Issue | undefined): string | undefined {
  return issue?.code === 'invalid_format' && issue.pattern !== undefined
    ? `it must match ${issue.pattern}`
    : undefined;
}

/** What the thing around it is for, where nothing is said of the thing itself. */
function nearestHelp(schema: z.ZodType, path: readonly PropertyKey[]): string {
  if (path.length === 0) return README;
  const help = schemaAt(schema, path)?.description;
  return help === undefined ? nearestHelp(schema, path.slice(0, -1)) : `write ${help}`;
}

/** The types as people who write YAML call them. */
const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a map',
  record: 'a map',
  string: 'a text',
};

function expectedBy(issue: Issue): string {
  return (
    (issue.code === 'invalid_type' ? TYPES[issue.expected] : undefined) ?? 'of a type that can stand here'
  );
}

function shorten(input: unknown): string {
  const text = JSON.stringify(input);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    const bare: z.ZodType | undefined = current && unwrap(current);
    if (bare instanceof z.ZodObject)
      current = (bare.shape as Readonly<Record<string, z.ZodType>>)[String(step)];
    else if (bare instanceof z.ZodRecord) current = bare.valueType as z.ZodType;
    else if (bare instanceof z.ZodArray) current = bare.element as z.ZodType;
    else return undefined;
  }
  return current;
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema;
}

function keysOf(schema: z.ZodType | undefined): string[] {
  const bare = schema && unwrap(schema);
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
}
