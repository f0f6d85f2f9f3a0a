/** Enough for several versions of everything that is generated, so that a watch does not grow for ever. */
const KEPT = 2000;

/**
 * A pure function that remembers what it gave for what has the same JSON. Printing and formatting are most of
 * the work of a run; so a watch does this work only for what has changed.
 */
export function remember<Input, Result>(compute: (input: Input) => Result): (input: Input) => Result {
  /** The one used last at the end. */
  const results = new Map<string, Result>();
  return (input) => {
    const key = JSON.stringify(input, refuseFunctions);
    const result = results.get(key) ?? compute(input);
    results.delete(key);
    results.set(key, result);
    for (const oldest of results.keys()) {
      if (results.size <= KEPT) break;
      results.delete(oldest);
    }
    return result;
  };
}

/** JSON would leave a function out, and two inputs would look the same that are not. */
function refuseFunctions(key: string, value: unknown): unknown {
  if (typeof value === 'function') throw new TypeError(`"${key}" is a function; only data can be remembered`);
  return value;
}
