/**
 * Calls a function of the caller with a value. Whatever it throws or rejects with is ignored: a rejection that nobody
 * handles ends a process.
 *
 * @example
 * ```ts
 * import { notify } from '@venice/errors-core/adapter';
 *
 * notify(async (attempt: number) => console.log(attempt), 1);
 * ```
 */
export function notify<Value>(callback: ((value: Value) => unknown) | undefined, value: Value): void {
  try {
    Promise.resolve(callback?.(value)).catch(ignore);
  } catch {
    // It is the caller's own code.
  }
}

function ignore(): void {}
