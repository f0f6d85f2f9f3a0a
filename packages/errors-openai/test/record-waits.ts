import { onTestFinished, vi } from 'vitest';

/**
 * Every wait that the code asks for, in milliseconds. The SDK's pauses before a retry are recorded but not sat
 * through: those it was told, where they are long, and those of its own, which are no whole number.
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
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return waits;
}
