import { onTestFinished, vi } from 'vitest';

/**
 * Records every timer, in milliseconds. The SDK's pauses before a retry fire immediately: long waits that a header
 * asks for, and the SDK's own waits, which are not whole numbers.
 */
export function recordWaits(): readonly number[] {
  const waits: number[] = [];
  const { setTimeout: wait } = globalThis;
  const record = (callback: (...rest: unknown[]) => void, milliseconds = 0, ...rest: unknown[]) => {
    waits.push(milliseconds);
    const isPause = (milliseconds > 15_000 && milliseconds <= 60_000) || !Number.isInteger(milliseconds);
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
