import { type Json, toVeniceError, type VeniceErrorCode } from '@venice/errors-core';
import type { VeniceExample } from './example.js';
import { examples, sentHeaders, type VeniceExampleShapes } from './generated/examples.js';

/** What to change in the documented answer of a code. */
export interface VeniceErrorOverrides<Code extends VeniceErrorCode = VeniceErrorCode> {
  /** Which of the code's bodies; the plain one unless told. */
  readonly shape?: VeniceExampleShapes[Code] | undefined;
  readonly status?: number | undefined;
  /** Put over the headers of the answer; `undefined` as a value takes one away. */
  readonly headers?: AnswerHeaders | undefined;
  /** In place of the whole body: text goes out as it is, anything else as JSON. */
  readonly body?: Json | undefined;
  /** In place of the sentence, wherever the body keeps it. */
  readonly message?: string | undefined;
  /** What was called, such as `POST /video/retrieve`; only an error made by `veniceError` tells it. */
  readonly route?: string | undefined;
}

/** Headers by name; `undefined` for one that is not sent. */
export type AnswerHeaders = Readonly<Record<string, string | undefined>>;

/** A whole answer, ready to be sent. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
  readonly route: string | undefined;
}

/** The answer with which the API tells the error. */
export function errorAnswer<Code extends VeniceErrorCode>(
  code: Code,
  overrides: VeniceErrorOverrides<Code> = {},
): Answer {
  const example = exampleOf(code, overrides.shape);
  return {
    status: overrides.status ?? example.status,
    headers: mergeHeaders(sentHeaders, example.headers, overrides.headers),
    body: overrides.body ?? bodyOf(example, overrides.message),
    route: overrides.route ?? example.route,
  };
}

/** The body of an example, with another sentence where one is given. */
export function bodyOf(example: VeniceExample, message: string | undefined): Json {
  return message === undefined
    ? example.body
    : replaceText(example.body, toVeniceError(example).message, message);
}

/** The text of a body on the wire. */
export function bodyText(body: Json): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** Later headers win over earlier ones, whatever the case of their names. */
export function mergeHeaders(...layers: readonly (AnswerHeaders | undefined)[]): Record<string, string> {
  const merged = new Map<string, string>();
  for (const layer of layers) {
    for (const [name, value] of Object.entries(layer ?? {})) {
      if (value === undefined) merged.delete(name.toLowerCase());
      else merged.set(name.toLowerCase(), value);
    }
  }
  return Object.fromEntries(merged);
}

/** Whether the code has an answer with a body of that shape. */
export function hasShape<Code extends VeniceErrorCode>(
  code: Code,
  shape: string,
): shape is VeniceExampleShapes[Code] {
  return exampleOfShape(code, shape) !== undefined;
}

/** Examples inside a successful answer are frames and jobs, not answers of their own. */
function exampleOfShape(code: VeniceErrorCode, shape: string): VeniceExample | undefined {
  return examples[code].find((example) => example.shape === shape && example.status >= 400);
}

function exampleOf(code: VeniceErrorCode, shape: string | undefined): VeniceExample {
  const found = shape === undefined ? examples[code][0] : exampleOfShape(code, shape);
  if (found === undefined) throw new TypeError(`${code} has no answer of the shape '${shape}'`);
  return found;
}

function replaceText(value: Json, text: string, replacement: string): Json {
  if (value === text) return replacement;
  if (isArray(value)) return value.map((item) => replaceText(item, text, replacement));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, replaceText(item, text, replacement)]),
  );
}

/** `Array.isArray` alone would forget what the items are. */
function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
