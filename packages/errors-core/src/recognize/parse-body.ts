import type { CatalogTables, Path, ShapeRule } from '../catalog/recognition-tables.js';
import { isJsonArray, isJsonObject, type Json, valueAt } from '../data/json.js';
import { readNumber } from '../data/number.js';
import { type KeyOrder, toJson } from '../data/to-json.js';
import { oncePer } from '../response/once-per.js';
import { isEnvelope, readEnvelope } from './envelope.js';
import { fitsShape, hasFormOfCode, shapesFor } from './fits-shape.js';
import type { ParsedBody } from './parsed-body.js';
import { FIRST_STATUS, LAST_STATUS } from './patterns.js';
import { EMPTY, parseText, parseXml, readText } from './read-text.js';

type Tables<Code extends string> = Pick<CatalogTables<Code>, 'shapes' | 'fallbackMessages'>;

/** Finds the shape of a body and reads it. An envelope is unwrapped unless `unwrap` is false. Never throws. */
export function parseBody<Code extends string>(
  body: unknown,
  tables: Tables<Code>,
  unwrap = true,
): ParsedBody<Code> {
  const value = toJson(typeof body === 'string' ? parseText(body) : body, keyOrder(tables));
  if (value === undefined || value === null) return EMPTY;
  if (typeof value === 'string') {
    const text = value.trim();
    const xml = parseXml(text);
    return xml === undefined
      ? readText(text)
      : { ...readShape(toJson(xml) ?? text, tables, unwrap), value: text };
  }
  return { ...readShape(subjectOf(value, tables.shapes), tables, unwrap), value };
}

/** One level only, so that nested envelopes end. */
const NO_ENVELOPES = false;

/** Returns the first error in a list of results. */
function subjectOf(value: Json, shapes: readonly ShapeRule[]): Json {
  if (!isJsonArray(value)) return value;
  return value.find((item) => shapes.some((shape) => fitsShape(item, shape))) ?? value;
}

function readShape<Code extends string>(
  value: Json,
  tables: Tables<Code>,
  unwrap: boolean,
): ParsedBody<Code> {
  const shape = shapesFor(value, tables.shapes).find(
    (candidate) => (unwrap || !isEnvelope(candidate)) && fitsShape(value, candidate),
  );
  if (shape !== undefined && isEnvelope(shape)) {
    const outer = readShape(value, tables, NO_ENVELOPES);
    return readEnvelope(value, shape, outer, (body) => parseBody(body, tables, NO_ENVELOPES));
  }
  const paths = shape ?? { messages: [], codes: [], types: [], containers: [[]], issues: [] };
  const texts = strings(value, paths.messages);
  const message = texts.find((text) => !hasFormOfCode(text));
  const codes = [...strings(value, paths.codes), ...texts.filter(hasFormOfCode)];
  return {
    kind: 'json',
    value,
    shape,
    message:
      message ??
      codes.find((text) => /\s/.test(text)) ??
      (isJsonObject(value) ? firstString(value, tables.fallbackMessages) : undefined),
    isShapeMessage: message !== undefined,
    codes: codes.filter(isCode),
    innerStatus: valuesAt(value, paths.codes).map(failureStatus).find(Boolean),
    types: strings(value, paths.types),
    containers: valuesAt(value, paths.containers).filter(isJsonObject),
    issues: valuesAt(value, paths.issues),
  };
}

/** The keys in the paths of messages, then those of other paths. */
const keyOrder = /* @__PURE__ */ oncePer(({ shapes, fallbackMessages }: Tables<string>): KeyOrder => {
  const paths = [
    ...shapes.flatMap(({ messages }) => messages),
    ...fallbackMessages,
    ...shapes.flatMap(({ codes, types, containers, issues, unwrap = [] }) => [
      ...codes,
      ...types,
      ...containers,
      unwrap,
      ...issues,
    ]),
  ];
  return new Map([...new Set(paths.flat())].map((key, index) => [key, index]));
});

function failureStatus(code: Json | undefined): number | undefined {
  const status = typeof code === 'string' ? readNumber(code.trim()) : code;
  return typeof status === 'number' &&
    Number.isInteger(status) &&
    status >= FIRST_STATUS &&
    status <= LAST_STATUS
    ? status
    : undefined;
}

/** A number in quotes is a status, and a text with spaces is a message. */
function isCode(text: string): boolean {
  return !Number.isFinite(readNumber(text)) && !/\s/.test(text);
}

function valuesAt(body: Json, paths: readonly Path[]): Json[] {
  const values: Json[] = [];
  for (const path of paths) {
    const value = valueAt(body, path);
    if (value !== undefined) values.push(value);
  }
  return values;
}

function strings(body: Json, paths: readonly Path[]): string[] {
  return valuesAt(body, paths)
    .map(trimmed)
    .filter((text) => text !== '');
}

function firstString(body: Json, paths: readonly Path[]): string | undefined {
  for (const path of paths) {
    const text = trimmed(valueAt(body, path));
    if (text !== '') return text;
  }
  return undefined;
}

function trimmed(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
