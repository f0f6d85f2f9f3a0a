import type { FieldRule, FieldType, FixedFields } from '../catalog/catalog-tables.js';
import { isJsonArray, type Json, type JsonObject, toJson, valueAt } from '../response/json.js';
import type { HeaderMap } from '../response/response-like.js';
import { type Issue, readIssues } from './read-issues.js';

/** The value of a field, once read. */
export type FieldValue = Json | readonly Issue[];

/** Everything the fields of an error can be read from, in the order in which it counts. */
export interface FieldSources {
  readonly places: readonly JsonObject[];
  readonly headers: HeaderMap;
  readonly captures: Readonly<Record<string, string>>;
  readonly fixed: FixedFields;
}

/**
 * Which extra fields does it carry? Those of the code: from the body, else from a header, else from the
 * variable parts of the sentence, else from what the sentence or the code tells by itself. A value that is
 * not of its declared type is left out.
 */
export function readDetails(rules: readonly FieldRule[], sources: FieldSources): Record<string, FieldValue> {
  const details: Record<string, FieldValue> = {};
  for (const rule of rules) {
    const value =
      readField(rule, sources.places) ??
      fromHeader(rule, sources.headers) ??
      fromText(rule, sources.captures[rule.name]) ??
      sources.fixed[rule.name];
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

function fromHeader(rule: FieldRule, headers: HeaderMap): FieldValue | undefined {
  const text = rule.header === undefined ? undefined : headers.get(rule.header);
  if (text === undefined || text === '') return undefined;
  return rule.encoding === 'base64-json' ? decodeBase64Json(text) : fromText(rule, text);
}

function fromText({ type }: FieldRule, text: string | undefined): FieldValue | undefined {
  if (text === undefined) return undefined;
  if (type === 'string[]') return text.split(/\s*,\s*/).filter((item) => item !== '');
  return type === 'string' ? text : undefined;
}

function decodeBase64Json(text: string): Json | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return toJson(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}
