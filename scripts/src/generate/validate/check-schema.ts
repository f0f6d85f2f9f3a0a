import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { CatalogDocument, DocumentPath } from '../catalog/document.js';
import type { Problem } from '../catalog/problem.js';

/** A file that has the form its schema asks for, or what is wrong with it. */
export type Checked<T> = { readonly value: T; readonly problems: [] } | { readonly value: undefined; readonly problems: Problem[] };

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

function describeIssue(issue: Issue, schema: z.ZodType, document: CatalogDocument, base: DocumentPath): Problem[] {
  const path = [...base, ...issue.path];
  const name = `"${String(path.at(-1) ?? document.file)}"`;
  const help = schemaAt(schema, issue.path)?.description;
  const todo = help === undefined ? 'see catalog/README.md' : `write ${help}`;
  const shown = shorten(issue.input);

  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysOf(schemaAt(schema, issue.path));
      return issue.keys.map((key) =>
        document.problem([...path, key], `"${key}" is not a field here`, didYouMean(key, known), 'key'),
      );
    }
    case 'invalid_key':
      return [document.problem(path, `${name} is not a name that can stand here`, keyHelp(issue), 'key')];
    case 'invalid_union':
    case 'invalid_type':
      return issue.input === undefined
        ? [document.problem(path, `${name} is missing`, help === undefined ? 'add it' : `add ${help}`)]
        : [document.problem(path, `${name} is ${shown}, which is not ${expected(issue)}`, todo)];
    case 'invalid_value':
      return [document.problem(path, `${name} is ${shown}`, `use one of ${issue.values.join(', ')}`)];
    case 'too_small':
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

function keyHelp(issue: Extract<Issue, { code: 'invalid_key' }>): string {
  const [inner] = issue.issues;
  const pattern = inner !== undefined && 'pattern' in inner ? inner.pattern : undefined;
  return pattern === undefined ? 'see catalog/README.md' : `it must match ${pattern}`;
}

const expected = (issue: Issue): string =>
  issue.code === 'invalid_type' ? `of the type ${issue.expected}` : 'of a type that can stand here';

function shorten(input: unknown): string {
  const text = JSON.stringify(input) ?? String(input);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    const bare: z.ZodType | undefined = current && unwrap(current);
    if (bare instanceof z.ZodObject) current = bare.shape[String(step)];
    else if (bare instanceof z.ZodRecord) current = bare.valueType as z.ZodType;
    else if (bare instanceof z.ZodArray) current = bare.element as z.ZodType;
    else return undefined;
  }
  return current;
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

function keysOf(schema: z.ZodType | undefined): string[] {
  const bare = schema && unwrap(schema);
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
}
