/**
 * Reads a property of an unknown value; `undefined` if the value is not an object or function, or if reading
 * throws.
 */
export function read(source: unknown, key: PropertyKey): unknown {
  try {
    return hasProperties(source) ? source[key] : undefined;
  } catch {
    return undefined;
  }
}

/** Returns what a function returns; `undefined` if it throws. */
export function attempt<Value>(get: () => Value): Value | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}

function hasProperties(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return (typeof value === 'object' || typeof value === 'function') && value !== null;
}

/** Returns whether a value is an object and not a list. Never throws: a revoked proxy is neither. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  try {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** Returns the items of a list, at most `most`; any other value is its own only item. Never throws. */
export function itemsOf(value: unknown, most: number): readonly unknown[] {
  try {
    if (!Array.isArray(value)) return [value];
    return Array.from({ length: Math.min(value.length, most) }, (_, index) => read(value, String(index)));
  } catch {
    return [];
  }
}
