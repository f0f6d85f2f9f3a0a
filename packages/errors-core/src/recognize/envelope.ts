import type { ShapeRule } from '../catalog/recognition-tables.js';
import { type Json, valueAt } from '../data/json.js';
import { textOf } from './messages/fold.js';
import { matchTemplate } from './messages/template.js';
import type { Envelope, ParsedBody } from './parsed-body.js';

/** Returns whether a shape is a gateway's envelope around a body. */
export function isEnvelope({ unwrap, via }: ShapeRule): boolean {
  return unwrap !== undefined || via !== undefined;
}

/**
 * Reads the body inside, and from the envelope what that lacks.
 *
 * @param outer - The envelope, read like any other body.
 * @param parseInner - Reads the body inside.
 */
export function readEnvelope<Code extends string>(
  value: Json,
  { name, unwrap, via = {}, wrappers = [] }: ShapeRule<Code>,
  outer: ParsedBody<Code>,
  parseInner: (body: Json) => ParsedBody<Code>,
): ParsedBody<Code> {
  const parts = Object.fromEntries(
    Object.entries(via).flatMap(([part, path]) => {
      const found = valueAt(value, path);
      return found === undefined ? [] : [[part, found] as const];
    }),
  );
  const wrapped = matchWrapper(outer.message, wrappers);
  const source = wrapped?.['body'] ?? (unwrap === undefined ? undefined : valueAt(value, unwrap));
  const inner = source === undefined ? undefined : parseInner(source);
  // Classes of errors of the gateway can precede the name.
  const provider = wrapped?.['provider']?.split(': ').pop();
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
  const text = textOf(message);
  const found = wrappers.flatMap((wrapper) => matchTemplate(text, wrapper, false) ?? []);
  return found.sort((left, right) => right.weight - left.weight)[0]?.captures;
}
