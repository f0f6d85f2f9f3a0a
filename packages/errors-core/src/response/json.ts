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

/**
 * Enough for the largest body that Venice documents, and small enough to log, clone and post. A single string has
 * a smaller limit than all together, because the message may follow it.
 */
const LIMITS = { depth: 24, values: 4_000, text: 16_384, allTexts: 65_536, allNames: 65_536 };

/**
 * Copies any value as plain JSON data, within limits: getters are read once and may throw, proxies may return
 * anything, cycles end at the depth limit. Values that cannot be copied are left out. Never throws.
 */
export function toJson(value: unknown): Json | undefined {
  const left = { values: LIMITS.values, texts: LIMITS.allTexts, names: LIMITS.allNames };

  const copyText = (text: string): string => {
    const copied = text.slice(0, Math.min(LIMITS.text, left.texts));
    left.texts -= copied.length;
    return copied;
  };

  const copy = (source: unknown, depth: number): Json | undefined => {
    if (left.values-- <= 0 || depth > LIMITS.depth) return undefined;
    switch (typeof source) {
      case 'string':
        return copyText(source);
      case 'number':
        return Number.isFinite(source) ? source : undefined;
      case 'boolean':
        return source;
      case 'object':
        return source === null ? null : copyObject(source, depth);
      default:
        return undefined;
    }
  };

  const copyObject = (source: object, depth: number): Json | undefined => {
    try {
      if (Array.isArray(source)) {
        const items: Json[] = [];
        const length = Math.min(source.length, LIMITS.values);
        for (let index = 0; index < length && left.values > 0; index++) {
          items.push(copy(read(source, String(index)), depth + 1) ?? null);
        }
        return items;
      }
      // The bytes of binary data are keys too. Listing them could take all memory.
      const keys = ArrayBuffer.isView(source) ? [] : Object.keys(source);
      const entries: [string, Json][] = [];
      for (const key of keys) {
        if (left.values <= 0) break;
        if (key.length > left.names) continue;
        left.names -= key.length;
        const item = copy(read(source, key), depth + 1);
        if (item !== undefined) entries.push([key, item]);
      }
      // With an assignment, a key `__proto__` would set the prototype.
      return Object.fromEntries(entries);
    } catch {
      return undefined;
    }
  };

  return copy(value, 0);
}

/**
 * Reads a property of an unknown value; `undefined` if the value is not an object or function, or if reading
 * throws.
 */
export function read(source: unknown, key: PropertyKey): unknown {
  try {
    return (typeof source === 'object' || typeof source === 'function') && source !== null
      ? Reflect.get(source, key)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a value is an object and not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
