/** A property of an unknown value; `undefined` where there is none or reading it throws. */
export function read(source: unknown, key: PropertyKey): unknown {
  try {
    return (typeof source === 'object' || typeof source === 'function') && source !== null
      ? Reflect.get(source, key)
      : undefined;
  } catch {
    return undefined;
  }
}

/** An object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
