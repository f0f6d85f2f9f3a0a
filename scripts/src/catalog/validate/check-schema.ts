import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { CatalogDocument } from '../document.js';
import type { DocumentPath, Place } from '../place.js';
import type { Problem } from '../problem.js';
import { TODO } from '../schema/common.js';

/** Checks a file against its schema. One that cannot be read is already reported. */
export function checkSchema(schema: z.ZodType, { value, place }: CatalogDocument): Problem[] {
  if (value === undefined) return [];
  const { error } = schema.safeParse(value, { reportInput: true });
  return (error?.issues ?? []).flatMap((issue) => problemsOf(issue, schema, place));
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, schema: z.ZodType, root: Place): Problem[] {
  const { path } = issue;
  const place = root.at(...path);
  const name = nameOf(path) ?? root.file;
  const help = schemaAt(schema, path)?.description;
  if (issue.input === undefined) return [place.problem('missing-field', { name, help })];
  const value = shorten(issue.input);
  const nearest = nearestHelp(schema, path);
  if (typeof issue.input === 'string' && issue.input.startsWith(TODO)) {
    return [place.problem('todo-left', { name, help: nearest })];
  }
  const todo = help === undefined ? (patternHelp(issue) ?? nearest) : nearest;

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const suggestions = suggestionsFor(key, keysOf(schemaAt(schema, path)));
        return place.at(key).problem('unknown-key', { name: key, suggestions }, 'key');
      });
    case 'invalid_key':
      return [place.problem('invalid-name', { name, help: patternHelp(issue.issues[0]) ?? README }, 'key')];
    case 'invalid_union':
      return [place.problem('wrong-type', { name, value, type: 'union', help: todo })];
    case 'invalid_type':
      return [place.problem('wrong-type', { name, value, type: issue.expected, help: todo })];
    case 'invalid_value':
      return [place.problem('unknown-value', { name, value, known: issue.values.map(String) })];
    case 'too_small':
      return issue.minimum === 1
        ? [place.problem('empty-value', { name, help: todo })]
        : [place.problem('out-of-range', { name, value, help: todo })];
    case 'too_big':
      return [place.problem('out-of-range', { name, value, help: todo })];
    default:
      return [place.problem('invalid-value', { name, value, help: todo })];
  }
}

/** Returns the known key that differs in few letters, otherwise all known keys. */
function suggestionsFor(key: string, known: readonly string[]): readonly string[] {
  const [closest] = [...known].sort((left, right) => distance(key, left) - distance(key, right));
  return closest !== undefined && distance(key, closest) <= Math.max(2, key.length / 3) ? [closest] : known;
}

/** Returns the last key of a path, with the index of an item: `statuses[0]`. */
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

/** Returns the description of the nearest parent that has one. */
function nearestHelp(schema: z.ZodType, path: readonly PropertyKey[]): string {
  if (path.length === 0) return README;
  const help = schemaAt(schema, path)?.description;
  return help === undefined ? nearestHelp(schema, path.slice(0, -1)) : `write ${help}`;
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
