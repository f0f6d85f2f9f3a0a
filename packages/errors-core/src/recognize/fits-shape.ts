import type { JsonType, Path, ShapeRule } from '../catalog/catalog-tables.js';
import { isJsonArray, isJsonObject, type Json, valueAt } from '../response/json.js';
import { CODE_PATTERN } from './patterns.js';

const CODE = /* @__PURE__ */ new RegExp(CODE_PATTERN);

/** Whether a body has the shape: the types of the values at its paths. */
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
  if (type === 'code') return typeof value === 'string' && CODE.test(value);
  return typeof value === type;
}
