/**
 * Timers that are no pauses between two attempts: the ticks of Node's `fetch`, the limits of our hooks and of the SDKs.
 */
const LIMITS = [499, 10_000, 600_000];

/** Runs a retry loop without its pauses. */
export async function withoutPauses<Result>(run: () => Promise<Result>): Promise<Result> {
  const { setTimeout: wait } = globalThis;
  const hurry = (callback: (...rest: unknown[]) => void, milliseconds = 0, ...rest: unknown[]) =>
    wait(callback, LIMITS.includes(milliseconds) ? milliseconds : 0, ...rest);
  globalThis.setTimeout = Object.assign(hurry, wait);
  try {
    return await run();
  } finally {
    globalThis.setTimeout = wait;
  }
}
