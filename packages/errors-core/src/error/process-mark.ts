const MARK = Symbol.for('@venice/errors.mark');

let mark: string | undefined;

/**
 * Returns the random mark of this process (of a browser: of this page; of a worker: of this worker). All copies
 * and versions of this package in the process share it through `globalThis`. If `globalThis` is frozen, this
 * copy uses a mark of its own. Never throws.
 */
export function processMark(): string {
  return (mark ??= sharedMark() ?? shareMark(randomMark()));
}

/** Reads no accessor: it could return another mark each time, or throw. */
function sharedMark(): string | undefined {
  try {
    const value: unknown = Reflect.getOwnPropertyDescriptor(globalThis, MARK)?.value;
    return typeof value === 'string' && value !== '' ? value : undefined;
  } catch {
    return undefined;
  }
}

function shareMark(value: string): string {
  try {
    Reflect.defineProperty(globalThis, MARK, { value });
  } catch {
    // The mark then holds for this copy only.
  }
  return value;
}

function randomMark(): string {
  try {
    return Array.from(crypto.getRandomValues(new Uint32Array(4)), toText).join('');
  } catch {
    // Old browsers have no `crypto` on pages without TLS.
    return Array.from({ length: 4 }, () => toText(Math.floor(Math.random() * 2 ** 32))).join('');
  }
}

function toText(value: number): string {
  return value.toString(16).padStart(8, '0');
}
