import { onTestFinished, vi } from 'vitest';

/** The random waits of `decideRetry` before the second and the third attempt, if the random part is one half. */
const BACKOFF = [250, 500];

/**
 * Records every timer, in milliseconds. The SDK's pauses before a retry fire immediately: long waits that a header
 * asks for, random waits, and the SDK's own waits, which are not whole numbers.
 */
export function recordWaits(): readonly number[] {
  const waits: number[] = [];
  const { setTimeout: wait } = globalThis;
  const record = (callback: (...rest: unknown[]) => void, milliseconds = 0, ...rest: unknown[]) => {
    waits.push(milliseconds);
    const isLong = milliseconds > 15_000 && milliseconds <= 60_000;
    const isPause = isLong || BACKOFF.includes(milliseconds) || !Number.isInteger(milliseconds);
    return wait(callback, isPause ? 0 : milliseconds, ...rest);
  };
  vi.stubGlobal('setTimeout', record);
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  return waits;
}
