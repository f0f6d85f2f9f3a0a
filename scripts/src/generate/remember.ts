/** So many results are kept, so that a watch does not grow for ever; more if the last two runs used more. */
const KEPT = 2000;

let run = 0;

/** Starts a run of the generator. Until the end of the next one nothing that it uses is forgotten. */
export function startRun(): void {
  run++;
}

/**
 * A pure function that remembers what it gave for what has the same JSON. Printing and formatting are most of
 * the work of a run; so a watch does this work only for what has changed.
 */
export function remember<Input, Result>(compute: (input: Input) => Result): (input: Input) => Result {
  /** The one used last at the end. */
  const results = new Map<string, { readonly result: Result; readonly usedIn: number }>();
  return (input) => {
    const key = JSON.stringify(input, refuseFunctions);
    const known = results.get(key);
    const result = known === undefined ? compute(input) : known.result;
    results.delete(key);
    results.set(key, { result, usedIn: run });
    for (const [oldest, { usedIn }] of results) {
      if (results.size <= KEPT || usedIn >= run - 1) break;
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
