import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import {
  type AnyVeniceError,
  isVeniceError,
  veniceErrorCodes,
  veniceErrorFamilies,
  veniceErrorFromJSON,
} from '../../src/index.js';

const AN_HOUR = 3_600_000;
const A_WEEK = 168 * AN_HOUR;

/** Checks the rules for every error, whatever it was built from. */
export function expectWholeError(error: AnyVeniceError): void {
  expect(isVeniceError(error)).toBe(true);
  expect(veniceErrorFamilies).toContain(error.family);
  expect(error.retryable).toBeTypeOf('boolean');
  expect(error.actions.length).toBeGreaterThan(0);
  expect(error.action).toBe(error.actions[0]);
  expect(new Set(error.actions).size).toBe(error.actions.length);
  if (error.retryable) expect(error.actions).toContain('wait');
  if (error.action === 'check-outcome') expect(error.charged).toBe('maybe');
  expect(error.message).toBeTypeOf('string');
  expect(error.message.trim()).not.toBe('');
  expect(['none', 'warn', 'error']).toContain(error.logLevel);
  expect(() => new URL(error.docsUrl)).not.toThrow();
  expect(error.matchedBy === undefined).toBe(error.code === undefined);
  if (error.code !== undefined) expect(veniceErrorCodes).toContain(error.code);
  if (error.retryAfterMs !== undefined) {
    expect(error.actions).toContain('wait');
    expect(error.retryAfterMs).toSatisfy(
      (wait: number) => Number.isInteger(wait) && wait >= 0 && wait < A_WEEK,
    );
    if (error.retryAfterMs >= AN_HOUR) expect(error.retryable).toBe(false);
  }

  const record = error.toJSON();
  expect(notJson(record)).toBeUndefined();
  // Not `toStrictEqual`, which trips over a body that has a key `constructor`.
  expect(isDeepStrictEqual(structuredClone(record), record)).toBe(true);
  const text = JSON.stringify(error);
  expect(text.length).toBeLessThan(1_500_000);
  expect(JSON.stringify(veniceErrorFromJSON(JSON.parse(text)))).toBe(text);
}

/** The first value that JSON would lose or change. */
function notJson(value: unknown, path = '$'): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return undefined;
  if (typeof value !== 'object') return `${path}: a ${typeof value}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) return `${path}: not a plain object`;
  for (const [key, item] of Object.entries(value)) {
    const found = notJson(item, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
