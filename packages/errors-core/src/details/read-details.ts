import type { FieldRule, FieldType, FixedDetails, Path } from '../catalog/recognition-tables.js';
import { isJsonArray, type Json, type JsonObject, valueAt } from '../data/json.js';
import { toJson } from '../data/to-json.js';
import { NUMBER_PATTERN, NUMBER_SEPARATORS_PATTERN } from '../recognize/patterns.js';
import type { HeaderLookup } from '../response/headers/lookup.js';
import { type Issue, readIssues } from './read-issues.js';
import type { Via } from './read-via.js';

const NUMBER = /* @__PURE__ */ new RegExp(NUMBER_PATTERN);
const SEPARATORS = /* @__PURE__ */ new RegExp(NUMBER_SEPARATORS_PATTERN, 'g');

/** The value of a field in `details`. */
export type FieldValue = Json | readonly Issue[] | Via;

/** The sources of an error's fields, in order of preference. */
export interface FieldSources {
  readonly containers: readonly JsonObject[];
  readonly headers: HeaderLookup;
  readonly captures: Readonly<Record<string, string>>;
  readonly fixed: FixedDetails;
}

/**
 * Reads the fields of a code: from the body, else from a header, else from the variable parts of the message, else
 * from the details that follow from the message or wire code. Omits values of another type than declared.
 */
export function readDetails(rules: readonly FieldRule[], sources: FieldSources): Record<string, FieldValue> {
  const details: Record<string, FieldValue> = {};
  for (const rule of rules) {
    const value =
      readField(rule, sources.containers) ??
      fromHeader(rule, sources.headers) ??
      fromText(rule, own(sources.captures, rule.name)) ??
      own(sources.fixed, rule.name);
    if (value !== undefined) details[rule.name] = value;
  }
  return details;
}

/** A field can have the name of a property that every object has. */
function own<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** Reads one field of the body. */
export function readField(rule: FieldRule, containers: readonly JsonObject[]): FieldValue | undefined {
  const found = findAll(rule, containers);
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

/** Returns all values of a field in the body, in order of preference. */
export function findAll(rule: FieldRule, containers: readonly JsonObject[]): Json[] {
  const found: Json[] = [];
  for (const container of containers) {
    for (const path of rule.from) addValuesAt(path, container, found);
  }
  return found;
}

/** Adds the values at a path; `*` is every item of a list. */
function addValuesAt(path: Path, source: Json, found: Json[]): void {
  const star = path.indexOf('*');
  const value = valueAt(source, star < 0 ? path : path.slice(0, star));
  if (star < 0) {
    if (value !== undefined) found.push(value);
  } else if (isJsonArray(value)) {
    for (const item of value) addValuesAt(path.slice(star + 1), item, found);
  }
}

function ofType(value: Json, type: FieldType): FieldValue | undefined {
  if (type === 'json') return value;
  if (type !== 'string[]') return typeof value === type ? value : undefined;
  if (typeof value === 'string') return [value];
  return isJsonArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

function fromHeader(rule: FieldRule, headers: HeaderLookup): FieldValue | undefined {
  const text = rule.header === undefined ? undefined : headers.get(rule.header);
  if (text === undefined || text === '') return undefined;
  return rule.encoding === 'base64-json' ? decodeBase64Json(text) : fromText(rule, text);
}

function fromText({ type }: FieldRule, text: string | undefined): FieldValue | undefined {
  if (text === undefined) return undefined;
  if (type === 'string[]') return splitList(text);
  if (type === 'number') return readNumber(text);
  return type === 'string' ? text : undefined;
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Reads a number as a message has it, such as `131,072`. */
function readNumber(text: string): number | undefined {
  return NUMBER.test(text) ? Number(text.replace(SEPARATORS, '')) : undefined;
}

function decodeBase64Json(text: string): Json | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return toJson(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}
