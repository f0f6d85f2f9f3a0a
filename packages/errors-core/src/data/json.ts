/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An object of JSON values. */
export type JsonObject = Readonly<Record<string, Json>>;

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isJsonArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Empty errors are not nested deeper. */
const EMPTY_LEVELS = 4;

/**
 * Returns whether a value is more than an empty error of a success: `null`, `false`, `0`, `""`, or a list or an
 * object of nothing else, such as `{ code: null, message: '' }`.
 */
export function isPresent(value: unknown, levels = EMPTY_LEVELS): boolean {
  if (typeof value === 'object' && value !== null)
    return levels === 0 || Object.values(value).some((member) => isPresent(member, levels - 1));
  return typeof value === 'string' ? value.trim() !== '' : Boolean(value);
}

/** Returns the value at a path of own properties and of indexes of lists. */
export function valueAt(value: Json | undefined, path: readonly string[]): Json | undefined {
  let current = value;
  for (const key of path) {
    if (isJsonArray(current)) {
      current = current[Number(key)];
    } else {
      if (!isJsonObject(current) || !Object.hasOwn(current, key)) return undefined;
      current = current[key];
    }
  }
  return current;
}
