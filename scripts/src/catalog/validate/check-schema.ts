import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { CatalogDocument } from '../document.js';
import type { Place } from '../place.js';
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
  const name = nameOf(place);
  const help = schemaAt(schema, path)?.description;
  if (issue.input === undefined) return [missingProblem(issue, schema, root)];
  const value = shorten(issue.input);
  const nearest = nearestHelp(schema, path);
  if (typeof issue.input === 'string' && issue.input.startsWith(TODO)) {
    return [place.problem('todo-left', { name, help: nearest })];
  }
  const todo = help === undefined ? (patternHelp(issue) ?? nearest) : nearest;

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const suggestions = suggestionsFor(key, keysWithout(key, schemaAt(schema, path)));
        return place.at(key).problem('unknown-key', { name: key, suggestions }, 'key');
      });
    case 'invalid_key':
      return [place.problem('invalid-name', { name, help: patternHelp(issue.issues[0]) ?? README }, 'key')];
    case 'invalid_union':
      return (
        problemsOfNearest(issue, schemaAt(schema, path), place) ?? [
          place.problem('wrong-type', { name, value, type: 'union', help: todo }),
        ]
      );
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

/** If it is the first item of a list that is missing, the list is empty. */
function missingProblem({ path }: Issue, schema: z.ZodType, root: Place): Problem {
  const isItem = typeof path.at(-1) === 'number';
  const filled = isItem ? path.slice(0, -1) : path;
  const place = root.at(...filled);
  const name = nameOf(place);
  return isItem
    ? place.problem('empty-value', { name, help: nearestHelp(schema, filled) })
    : place.problem('missing-field', { name, help: schemaAt(schema, filled)?.description });
}

/** Returns the problems with the form of a union that a value is closest to, if one is closer than all others. */
function problemsOfNearest(
  { errors }: z.core.$ZodIssueInvalidUnion,
  union: z.ZodType | undefined,
  place: Place,
): Problem[] | undefined {
  const forms = optionsOf(union).map((form, index) => ({ form, issues: errors[index] ?? [] }));
  const [nearest, next] = forms
    // A value of another type has an issue of its own.
    .filter(({ issues }) => issues.every(({ code, path }) => code === 'unrecognized_keys' || path.length > 0))
    .sort((left, right) => left.issues.length - right.issues.length);
  if (nearest === undefined || nearest.issues.length === next?.issues.length) return undefined;
  return nearest.issues.flatMap((issue) => problemsOf(issue, nearest.form, place));
}

/** Returns the known key that differs in few letters, otherwise all known keys. */
function suggestionsFor(key: string, known: readonly string[]): readonly string[] {
  const [closest] = [...known].sort((left, right) => distance(key, left) - distance(key, right));
  return closest !== undefined && distance(key, closest) <= Math.max(2, key.length / 3) ? [closest] : known;
}

/** Returns the last key of a path, with the index of an item: `statuses[0]`. */
function nameOf({ path, file }: Place): string {
  const start = path.findLastIndex((key) => typeof key === 'string');
  if (start < 0) return file;
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

function optionsOf(schema: z.ZodType | undefined): readonly z.ZodType[] {
  const bare = schema && unwrap(schema);
  return bare instanceof z.ZodUnion ? (bare.options as readonly z.ZodType[]) : [];
}

/** Returns the keys of a map. Of several forms, those count that lack the given key. */
function keysWithout(key: string, schema: z.ZodType | undefined): string[] {
  const forms = [schema, ...optionsOf(schema)].map((form) => keysOf(form));
  return [...new Set(forms.filter((keys) => !keys.includes(key)).flat())];
}

function keysOf(schema: z.ZodType | undefined): string[] {
  const bare = schema && unwrap(schema);
  if (bare instanceof z.ZodRecord && bare.keyType instanceof z.ZodEnum)
    return bare.keyType.options.map(String);
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
}
