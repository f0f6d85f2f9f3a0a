import type { JsonType, Path, ShapeRule } from '../catalog/recognition-tables.js';
import { isJsonArray, isJsonObject, type Json, valueAt } from '../data/json.js';
import { oncePer } from '../response/once-per.js';
import { CODE_PATTERN } from './patterns.js';

const CODE = /* @__PURE__ */ new RegExp(CODE_PATTERN);

/** Returns whether a text has the form of a wire code, such as `NOT_READY` or `not_ready`. */
export function hasFormOfCode(text: string): boolean {
  return CODE.test(text);
}

/** Returns the shapes that a body can have. Most errors are a text under one key, and most shapes require more. */
export function shapesFor<Code extends string>(
  body: Json,
  shapes: readonly ShapeRule<Code>[],
): readonly ShapeRule<Code>[];
export function shapesFor(body: Json, shapes: readonly ShapeRule[]): readonly ShapeRule[] {
  return isTextUnderOneKey(body) ? shapesOfText(shapes) : shapes;
}

const shapesOfText = /* @__PURE__ */ oncePer((shapes: readonly ShapeRule[]) => shapes.filter(canBeText));

function isTextUnderOneKey(body: Json): boolean {
  if (!isJsonObject(body)) return false;
  const values = Object.values(body);
  return values.length === 1 && typeof values[0] === 'string';
}

/** Returns whether all conditions can hold for a text under one key. */
function canBeText({ all }: ShapeRule): boolean {
  const [first] = all.flatMap(([path]) => path);
  return all.every(
    ([path, type]) =>
      path.length === 0 || (path.length === 1 && path[0] === first && type !== 'object' && type !== 'array'),
  );
}

/** Returns whether a body has the shape: the types of the values at its paths. */
export function fitsShape(body: Json, { all, any }: ShapeRule): boolean {
  for (const [path, type] of all) if (!holds(body, path, type)) return false;
  return any.length === 0 || any.some(([path, type]) => holds(body, path, type));
}

function holds(body: Json, path: Path, type: JsonType): boolean {
  return isOfType(valueAt(body, path), type);
}

function isOfType(value: Json | undefined, type: JsonType): boolean {
  if (value === undefined || value === null) return false;
  if (type === 'array') return isJsonArray(value);
  if (type === 'object') return isJsonObject(value);
  if (type.startsWith('^')) return typeof value === 'string' && value.startsWith(type.slice(1));
  if (type === 'code') return typeof value === 'string' && hasFormOfCode(value);
  return typeof value === type;
}
