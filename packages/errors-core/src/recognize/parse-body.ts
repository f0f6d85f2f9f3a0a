import type { JsonType, Path, ShapeRule } from '../catalog/catalog-tables.js';
import { isJsonArray, isJsonObject, type Json, type JsonObject, toJson, valueAt } from '../response/json.js';

/** A body, read: which shape it has, and what that shape keeps where. */
export interface ParsedBody<Code extends string = string> {
  /** `cut-off` is text that starts like JSON and is none. */
  readonly kind: 'json' | 'text' | 'html' | 'cut-off' | 'empty';
  /** The body as plain data, bounded. */
  readonly value: Json | undefined;
  readonly shape: ShapeRule<Code> | undefined;
  readonly sentence: string | undefined;
  /** Strings where the shape keeps codes, in order. */
  readonly codes: readonly string[];
  /** Strings where the shape keeps classes of errors. */
  readonly types: readonly string[];
  /** The objects in which fields are looked up, in order. */
  readonly places: readonly JsonObject[];
  /** What stands where the shape keeps findings of the validation. */
  readonly findings: readonly Json[];
}

const MAX_TEXT_SENTENCE = 500;
const NOTHING = {
  shape: undefined,
  sentence: undefined,
  codes: [],
  types: [],
  places: [],
  findings: [],
} as const;
const EMPTY = { kind: 'empty', value: undefined, ...NOTHING } as const;

/** Which shape is this? An envelope is opened unless `open` is false. Never throws. */
export function parseBody<Code extends string>(
  body: unknown,
  shapes: readonly ShapeRule<Code>[],
  open = true,
): ParsedBody<Code> {
  const value = typeof body === 'string' ? parseText(body) : toJson(body);
  if (value === undefined || value === null) return EMPTY;
  if (typeof value === 'string') return readText(value.trim());

  return { ...readShape(subjectOf(value, shapes), shapes, open), value };
}

/** One level, so that a body cannot lead on and on. */
const NO_ENVELOPES = false;

/** Of a list of results, the first that is an error. */
function subjectOf(value: Json, shapes: readonly ShapeRule[]): Json {
  if (!isJsonArray(value)) return value;
  return value.find((item) => shapes.some((shape) => fits(item, shape))) ?? value;
}

function readShape<Code extends string>(
  value: Json,
  shapes: readonly ShapeRule<Code>[],
  open: boolean,
): ParsedBody<Code> {
  const shape = shapes.find((candidate) => (open || candidate.opens === undefined) && fits(value, candidate));
  if (shape?.opens !== undefined) {
    const inner = parseBody(valueAt(value, shape.opens), shapes, NO_ENVELOPES);
    // An envelope around nothing that can be read speaks for itself.
    return inner.shape === undefined ? readShape(value, shapes, NO_ENVELOPES) : inner;
  }
  const paths = shape ?? { sentence: [], codes: [], types: [], places: [[]], findings: [] };
  return {
    kind: 'json',
    value,
    shape,
    sentence: strings(value, paths.sentence).map((text) => text.trim())[0],
    // A number in quotes is a status, not a code.
    codes: strings(value, paths.codes).filter((text) => Number.isNaN(Number(text))),
    types: strings(value, paths.types),
    places: paths.places.map((path) => valueAt(value, path)).filter((place) => isJsonObject(place)),
    findings: paths.findings.map((path) => valueAt(value, path)).filter((found) => found !== undefined),
  };
}

function parseText(text: string): Json | undefined {
  const trimmed = text.trim();
  try {
    return toJson(JSON.parse(trimmed));
  } catch {
    return toJson(trimmed);
  }
}

function readText(text: string): ParsedBody<never> {
  if (text === '') return EMPTY;
  if (text.startsWith('{') || text.startsWith('[')) return { kind: 'cut-off', value: text, ...NOTHING };
  if (!text.startsWith('<')) {
    return { kind: 'text', value: text, ...NOTHING, sentence: text.slice(0, MAX_TEXT_SENTENCE) };
  }
  // Bounded repetitions: with `[^>]*` a page of nothing but `<title` would take quadratic time.
  const title = /<title[^>]{0,200}>([^<]{1,500})/i.exec(text)?.[1]?.trim();
  return { kind: 'html', value: text, ...NOTHING, sentence: title === '' ? undefined : title };
}

function fits(body: Json, shape: ShapeRule): boolean {
  const holds = ([path, type]: readonly [Path, JsonType]): boolean => isOfType(valueAt(body, path), type);
  return shape.all.every(holds) && (shape.any.length === 0 || shape.any.some(holds));
}

function isOfType(value: Json | undefined, type: JsonType): boolean {
  if (value === undefined || value === null) return false;
  if (type === 'array') return isJsonArray(value);
  if (type === 'object') return isJsonObject(value);
  if (type === 'code') return typeof value === 'string' && /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(value);
  return typeof value === type;
}

function strings(body: Json, paths: readonly Path[]): string[] {
  return paths
    .map((path) => valueAt(body, path))
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '');
}
