import { type Json, toVeniceError, type VeniceErrorCode } from '@venice/errors-core';
import { requireCode, requireKnown } from '../checks/refuse.js';
import type { VeniceExample } from '../example.js';
import { examples, sentHeaders, type VeniceExampleShapes } from '../generated/examples.js';

/** Changes to the documented response of a code. */
export interface VeniceErrorOverrides<Code extends VeniceErrorCode = VeniceErrorCode> {
  /**
   * The body shape, one of those the code is documented with.
   *
   * @defaultValue `'plain'`
   */
  readonly shape?: VeniceExampleShapes[Code] | undefined;
  readonly status?: number | undefined;
  /** Merged over the headers of the response; the value `undefined` removes one. */
  readonly headers?: ResponseHeaders | undefined;
  /** Replaces the whole body: a string is sent as it is, anything else as JSON. */
  readonly body?: Json | undefined;
  /** Replaces the message, wherever the body has it. */
  readonly message?: string | undefined;
  /** The route that was called, such as `POST /video/retrieve`. Only `veniceError` uses it. */
  readonly route?: string | undefined;
}

/** The names of the overrides. */
export const OVERRIDES: readonly string[] = [
  'shape',
  'status',
  'headers',
  'body',
  'message',
  'route',
] satisfies readonly (keyof VeniceErrorOverrides)[];

/** Headers by name; `undefined` for a header that is not sent. */
export type ResponseHeaders = Readonly<Record<string, string | undefined>>;

/** A whole response, ready to be sent. */
export interface DocumentedResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
  readonly route: string | undefined;
}

/** Returns the response that the API documents for a code, with the caller's changes. */
export function documentedResponse<Code extends VeniceErrorCode>(
  code: Code,
  overrides: VeniceErrorOverrides<Code> = {},
): DocumentedResponse {
  requireCode(code);
  const example = exampleOf(code, overrides.shape);
  return {
    status: overrides.status ?? example.status,
    headers: mergeHeaders(sentHeaders, example.headers, overrides.headers),
    body: overrides.body === undefined ? bodyOf(example, overrides.message) : overrides.body,
    route: overrides.route ?? example.route,
  };
}

/** Returns the body of an example, with another message if one is given. */
export function bodyOf(example: VeniceExample, message: string | undefined): Json {
  return message === undefined
    ? example.body
    : replaceText(example.body, toVeniceError(example).message, message);
}

/** Returns a body as text, as it is sent. */
export function bodyText(body: Json): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** Merges headers, whatever the case of their names. Later layers win. */
export function mergeHeaders(...layers: readonly (ResponseHeaders | undefined)[]): Record<string, string> {
  const merged = new Map<string, string>();
  for (const layer of layers) {
    for (const [name, value] of Object.entries(layer ?? {})) {
      if (value === undefined) merged.delete(name.toLowerCase());
      else merged.set(name.toLowerCase(), value);
    }
  }
  return Object.fromEntries(merged);
}

/** Returns whether the code is documented with a body of that shape. */
export function hasShape<Code extends VeniceErrorCode>(
  code: Code,
  shape: string,
): shape is VeniceExampleShapes[Code] {
  return exampleOfShape(code, shape) !== undefined;
}

/** Returns the body shapes that a code is documented with. */
export function shapesOf(code: VeniceErrorCode): readonly string[] {
  return [
    ...new Set(
      examples[code].flatMap(({ shape, status }) => (shape !== undefined && status >= 400 ? [shape] : [])),
    ),
  ];
}

/** Skips in-band examples: they are frames and jobs, not responses of their own. */
function exampleOfShape(code: VeniceErrorCode, shape: string): VeniceExample | undefined {
  return examples[code].find((example) => example.shape === shape && example.status >= 400);
}

function exampleOf(code: VeniceErrorCode, shape: string | undefined): VeniceExample {
  const found = shape === undefined ? examples[code][0] : exampleOfShape(code, shape);
  if (found === undefined) requireKnown(`shape of ${code}`, shape, shapesOf(code));
  return found ?? examples[code][0];
}

function replaceText(value: Json, text: string, replacement: string): Json {
  if (value === text) return replacement;
  if (isArray(value)) return value.map((item) => replaceText(item, text, replacement));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, replaceText(item, text, replacement)]),
  );
}

/** `Array.isArray` alone loses the type of the items. */
function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
