import { isJsonArray, valueAt, type Json, type JsonObject } from './json.js';
import { readIssues, type Issue } from './read-issues.js';
import type { FieldRule, FieldType } from './tables.js';

/** The value of a field, once read. */
export type FieldValue = Json | readonly Issue[];

/**
 * Which extra fields does it carry? Those of the code, from the body first and from the variable parts of
 * the sentence where the body is silent. A value that is not of its declared type is left out.
 */
export function readDetails(
  rules: readonly FieldRule[],
  places: readonly JsonObject[],
  captures: Readonly<Record<string, string>>,
): Record<string, FieldValue> {
  const details: Record<string, FieldValue> = {};
  for (const rule of rules) {
    const value = readField(rule, places) ?? fromCapture(rule, captures[rule.name]);
    if (value !== undefined) details[rule.name] = value;
  }
  return details;
}

/** One field of the body. */
export function readField(rule: FieldRule, places: readonly JsonObject[]): FieldValue | undefined {
  const found = findAll(rule, places);
  if (rule.type === 'issues') {
    const issues = readIssues(found);
    return issues.length > 0 ? issues : undefined;
  }
  for (const value of found) {
    const typed = ofType(value, rule.type);
    if (typed !== undefined) return typed;
  }
  return undefined;
}

/** Every value the body has for a field, in order of preference. */
export function findAll(rule: FieldRule, places: readonly JsonObject[]): Json[] {
  return places
    .flatMap((place) => rule.from.map((path) => valueAt(place, path)))
    .filter((value) => value !== undefined);
}

function ofType(value: Json, type: FieldType): FieldValue | undefined {
  if (type === 'json') return value;
  if (type !== 'string[]') return typeof value === type ? value : undefined;
  if (typeof value === 'string') return [value];
  return isJsonArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

function fromCapture({ type }: FieldRule, text: string | undefined): FieldValue | undefined {
  if (text === undefined) return undefined;
  if (type === 'string[]') return text.split(/\s*,\s*/).filter((item) => item !== '');
  return type === 'string' ? text : undefined;
}
