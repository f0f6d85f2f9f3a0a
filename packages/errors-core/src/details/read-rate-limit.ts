import type { HeaderRules, LimitRule } from '../catalog/recognition-tables.js';
import { readNumber } from '../data/number.js';
import type { VeniceRateLimitName } from '../generated/codes.js';
import type { HeaderLookup } from '../response/headers/lookup.js';
import { type Clock, readMoment } from './read-time.js';

/** The state of one of Venice's limits, from the headers of a response. */
export interface RateLimitWindow {
  readonly limit?: number;
  readonly remaining?: number;
  /** The moment of its reset, in Unix milliseconds by this machine's clock. */
  readonly resetAt?: number;
}

/** The limits that a response reports, by name. */
export type RateLimit = Readonly<Partial<Record<VeniceRateLimitName, RateLimitWindow>>>;

/** Reads the limits from the headers; `undefined` if there are none. */
export function readRateLimit<Name extends string>(
  headers: HeaderLookup,
  { limits }: Pick<HeaderRules<Name>, 'limits'>,
  clock: Clock,
): Readonly<Partial<Record<Name, RateLimitWindow>>> | undefined {
  let found: Partial<Record<Name, RateLimitWindow>> | undefined;
  for (const rule of limits) {
    const window = readWindow(headers, rule, clock);
    if (window === undefined) continue;
    found ??= {};
    found[rule.name] = window;
  }
  return found;
}

/** Reads one limit from the headers; `undefined` if they do not report it. */
export function readWindow(
  headers: HeaderLookup,
  rule: Omit<LimitRule, 'name'>,
  clock: Clock,
): RateLimitWindow | undefined {
  const reset = headers.get(rule.reset);
  if (reset === undefined) return undefined;
  const limit = readCount(headers, rule.limit);
  const remaining = readCount(headers, rule.remaining);
  const resetAt = readMoment(reset, 'unix-time', clock);
  if (limit === undefined && remaining === undefined && resetAt === undefined) return undefined;
  const window: { -readonly [Key in keyof RateLimitWindow]: RateLimitWindow[Key] } = {};
  if (limit !== undefined) window.limit = limit;
  if (remaining !== undefined) window.remaining = remaining;
  if (resetAt !== undefined) window.resetAt = resetAt;
  return window;
}

/** Reads the count of a header; `undefined` without a valid one. */
export function readCount(headers: HeaderLookup, name: string | null | undefined): number | undefined {
  const text = typeof name === 'string' ? headers.get(name) : undefined;
  const count = text === undefined ? NaN : readNumber(text);
  return Number.isFinite(count) && count >= 0 ? count + 0 : undefined;
}
