import type { CatalogTables, JsonType, Path, ShapeRule } from '../catalog/catalog-tables.js';
import {
  isJsonArray,
  isJsonObject,
  type Json,
  type JsonObject,
  type KeyOrder,
  toJson,
  valueAt,
} from '../response/json.js';
import { boundedText } from '../response/text.js';
import { matchWholeMessage } from './match-message.js';

/** A body after reading: its shape, and the values at the paths that the shape names. */
export interface ParsedBody<Code extends string = string> {
  /** `truncated`: text that starts like JSON but does not parse. */
  readonly kind: 'json' | 'text' | 'html' | 'truncated' | 'empty';
  /** The body as plain data, bounded in size. */
  readonly value: Json | undefined;
  readonly shape: ShapeRule<Code> | undefined;
  readonly message: string | undefined;
  /** Whether the shape names the path of the message. Other texts can be part of a success. */
  readonly isShapeMessage: boolean;
  /** Candidates for a wire code, in order. */
  readonly codes: readonly string[];
  /** A numeric code from 400 to 599: the status that could no longer be sent. */
  readonly innerStatus: number | undefined;
  /** Classes of errors, such as `invalid_request_error`. */
  readonly types: readonly string[];
  /** The objects in which fields are looked up, in order. */
  readonly containers: readonly JsonObject[];
  /** Issues of the validation, outside the field `issues`. */
  readonly issues: readonly Json[];
  /** The envelope of a gateway around the body. */
  readonly envelope?: Envelope;
}

/** A gateway's envelope: the name of its shape, its parts, and the body inside. */
export interface Envelope {
  readonly name: string;
  readonly parts: JsonObject;
  readonly body: Json | undefined;
}

const MAX_TEXT_MESSAGE = 500;
const NOTHING = {
  shape: undefined,
  message: undefined,
  isShapeMessage: false,
  codes: [],
  innerStatus: undefined,
  types: [],
  containers: [],
  issues: [],
} as const;
const EMPTY = { kind: 'empty', value: undefined, ...NOTHING } as const;

type Tables<Code extends string> = Pick<CatalogTables<Code>, 'shapes' | 'fallbackMessages'>;

/** Finds the shape of a body and reads it. An envelope is unwrapped unless `unwrap` is false. Never throws. */
export function parseBody<Code extends string>(
  body: unknown,
  tables: Tables<Code>,
  unwrap = true,
): ParsedBody<Code> {
  const value = toJson(typeof body === 'string' ? parseText(body) : body, keyOrder(tables));
  if (value === undefined || value === null) return EMPTY;
  if (typeof value === 'string') return readText(value.trim());

  return { ...readShape(subjectOf(value, tables.shapes), tables, unwrap), value };
}

/** One level only, so that nested envelopes end. */
const NO_ENVELOPES = false;

/** Returns the first error in a list of results. */
function subjectOf(value: Json, shapes: readonly ShapeRule[]): Json {
  if (!isJsonArray(value)) return value;
  return value.find((item) => shapes.some((shape) => fits(item, shape))) ?? value;
}

function readShape<Code extends string>(
  value: Json,
  tables: Tables<Code>,
  unwrap: boolean,
): ParsedBody<Code> {
  const shape = tables.shapes.find(
    (candidate) => (unwrap || !isEnvelope(candidate)) && fits(value, candidate),
  );
  if (shape !== undefined && isEnvelope(shape)) return readEnvelope(value, shape, tables);
  const paths = shape ?? { messages: [], codes: [], types: [], containers: [[]], issues: [] };
  const codes = strings(value, paths.codes);
  const [message] = strings(value, paths.messages);
  const [fallback] = [
    ...codes.filter((text) => /\s/.test(text)),
    ...strings(value, isJsonObject(value) ? tables.fallbackMessages : []),
  ];
  return {
    kind: 'json',
    value,
    shape,
    message: message ?? fallback,
    isShapeMessage: message !== undefined,
    codes: codes.filter(isCode),
    innerStatus: paths.codes.map((path) => failureStatus(valueAt(value, path))).find(Boolean),
    types: strings(value, paths.types),
    containers: paths.containers.map((path) => valueAt(value, path)).filter(isJsonObject),
    issues: paths.issues.map((path) => valueAt(value, path)).filter((found) => found !== undefined),
  };
}

function isEnvelope({ unwrap, via }: ShapeRule): boolean {
  return unwrap !== undefined || via !== undefined;
}

/** Reads the body inside, and from the envelope what that lacks. */
function readEnvelope<Code extends string>(
  value: Json,
  { name, unwrap, via = {}, wrappers = [] }: ShapeRule<Code>,
  tables: Tables<Code>,
): ParsedBody<Code> {
  const parts = Object.fromEntries(
    Object.entries(via).flatMap(([part, path]) => {
      const found = valueAt(value, path);
      return found === undefined ? [] : [[part, found] as const];
    }),
  );
  const outer = readShape(value, tables, NO_ENVELOPES);
  const wrapped = matchWrapper(outer.message, wrappers);
  const source = wrapped?.['body'] ?? (unwrap === undefined ? undefined : valueAt(value, unwrap));
  const inner = source === undefined ? undefined : parseBody(source, tables, NO_ENVELOPES);
  const provider = wrapped?.['provider'];
  const envelope: Envelope = {
    name,
    parts: { ...(provider === undefined ? {} : { provider }), ...parts },
    body: inner?.value,
  };
  // If the inner body has no known shape, the envelope itself is read. A plain text is its message.
  if (inner?.kind === 'json' && (inner.shape ?? inner.message) !== undefined) {
    const containers = [...inner.containers, ...outer.containers];
    return { ...inner, innerStatus: inner.innerStatus ?? outer.innerStatus, containers, envelope };
  }
  return inner?.kind === 'text'
    ? { ...outer, message: inner.message, isShapeMessage: true, envelope }
    : { ...outer, envelope };
}

/** Returns the variable parts of the text in which a gateway wraps a body. */
function matchWrapper(
  message: string | undefined,
  wrappers: NonNullable<ShapeRule['wrappers']>,
): Readonly<Record<string, string>> | undefined {
  if (message === undefined) return undefined;
  const rules = wrappers.map((wrapper) => ({ ...wrapper, code: '', statuses: [] }));
  return matchWholeMessage(message, rules, () => true)?.captures;
}

/** Returns the JSON value of a text, or the text itself. A JSON text inside a JSON string is parsed too. */
function parseText(text: string): unknown {
  let value: unknown = text;
  try {
    // Every level has to escape the quotes of the next one, so there are few.
    while (typeof value === 'string') value = JSON.parse(value);
  } catch {
    // The text is not JSON.
  }
  return typeof value === 'string' ? value.trim() : value;
}

const keyOrders = new WeakMap<object, KeyOrder>();

/** Returns the keys in the paths of messages, then those of other paths. */
function keyOrder({ shapes, fallbackMessages }: Tables<string>): KeyOrder {
  const known = keyOrders.get(shapes);
  if (known !== undefined) return known;
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
  const order = new Map([...new Set(paths.flat())].map((key, index) => [key, index]));
  keyOrders.set(shapes, order);
  return order;
}

function readText(text: string): ParsedBody<never> {
  if (text === '') return EMPTY;
  if (text.startsWith('{') || text.startsWith('[')) return { kind: 'truncated', value: text, ...NOTHING };
  if (!text.startsWith('<')) {
    return { kind: 'text', value: text, ...NOTHING, message: boundedText(text, MAX_TEXT_MESSAGE) };
  }
  // Bounded repetitions: with `[^>]*` a page of nothing but `<title` would take quadratic time.
  const title = /<title[^>]{0,200}>([^<]{1,500})/iu.exec(text)?.[1]?.trim();
  return { kind: 'html', value: text, ...NOTHING, message: title === '' ? undefined : title };
}

function fits(body: Json, shape: ShapeRule): boolean {
  const holds = ([path, type]: readonly [Path, JsonType]): boolean => isOfType(valueAt(body, path), type);
  return shape.all.every(holds) && (shape.any.length === 0 || shape.any.some(holds));
}

function isOfType(value: Json | undefined, type: JsonType): boolean {
  if (value === undefined || value === null) return false;
  if (type === 'array') return isJsonArray(value);
  if (type === 'object') return isJsonObject(value);
  if (type.startsWith('^')) return typeof value === 'string' && value.startsWith(type.slice(1));
  if (type === 'code') return typeof value === 'string' && /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(value);
  return typeof value === type;
}

function failureStatus(code: Json | undefined): number | undefined {
  const status = typeof code === 'string' && code.trim() !== '' ? Number(code) : code;
  return typeof status === 'number' && Number.isInteger(status) && status >= 400 && status <= 599
    ? status
    : undefined;
}

/** A number in quotes is a status, and a text with spaces is a message. */
function isCode(text: string): boolean {
  return Number.isNaN(Number(text)) && !/\s/.test(text);
}

function strings(body: Json, paths: readonly Path[]): string[] {
  return paths
    .map((path) => valueAt(body, path))
    .filter((value) => typeof value === 'string')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
