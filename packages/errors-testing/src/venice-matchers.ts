import { getVeniceError, type VeniceErrorCode } from '@venice/errors-core';
import { requireCode } from './checks/refuse.js';

/** The matchers, as `expect` has them after `expect.extend(veniceMatchers)`. */
export interface VeniceMatchers<Result = unknown> {
  /**
   * Checks that a caught value is or contains a Venice error: a `VeniceError`, or the error of a client that carries
   * one. With codes, that it has one of them.
   */
  toBeVeniceError(...codes: readonly VeniceErrorCode[]): Result;
}

/** The verdict of a matcher, for vitest and Jest. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
  readonly actual?: unknown;
  readonly expected?: unknown;
}

/**
 * The matchers for `expect.extend` of vitest and Jest. The entry `@venice/errors-testing/vitest` has the same with their
 * types. A misspelt code throws a `TypeError` with the valid ones, also after `.not`.
 *
 * @example
 * ```ts
 * import { veniceMatchers } from '@venice/errors-testing';
 *
 * declare const expect: { extend: (matchers: typeof veniceMatchers) => void };
 * expect.extend(veniceMatchers);
 * ```
 */
export const veniceMatchers = { toBeVeniceError };

function toBeVeniceError(received: unknown, ...codes: readonly VeniceErrorCode[]): MatcherResult {
  for (const code of codes) requireCode(code);
  const error = getVeniceError(received);
  const pass = error !== undefined && (codes.length === 0 || codes.some((code) => code === error.code));
  const wanted = codes.length === 0 ? 'a Venice error' : `a Venice error with ${codes.join(' or ')}`;
  const found =
    error === undefined
      ? `it contains none: ${inWords(received)}`
      : `it is ${error.code ?? 'one without a code'} (HTTP ${error.status ?? 'unknown'}): ${error.message}`;
  return {
    pass,
    message: () => `expected the value ${pass ? 'not ' : ''}to be ${wanted}, but ${found}`,
    ...(codes.length === 0 ? {} : { actual: error?.code, expected: codes.length === 1 ? codes[0] : codes }),
  };
}

/** Returns which value is no Venice error: the message of an error, the text, or the type of any other value. */
function inWords(received: unknown): string {
  if (received instanceof Error) return String(received);
  return typeof received === 'string'
    ? JSON.stringify(received)
    : Object.prototype.toString.call(received).slice('[object '.length, -1);
}
