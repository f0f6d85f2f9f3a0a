import type { HeaderRules } from '../catalog/catalog-tables.js';
import type { VeniceRateLimitName } from '../generated/codes.js';
import type { HeaderMap } from '../response/response-like.js';
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
  headers: HeaderMap,
  { limits }: Pick<HeaderRules<Name>, 'limits'>,
  clock: Clock,
): Readonly<Partial<Record<Name, RateLimitWindow>>> | undefined {
  const found: Partial<Record<Name, RateLimitWindow>> = {};
  for (const rule of limits) {
    if (!headers.has(rule.reset)) continue;
    const limit = readCount(headers, rule.limit);
    const remaining = readCount(headers, rule.remaining);
    const resetAt = readMoment(headers.get(rule.reset), 'unix-time', clock);
    const window: RateLimitWindow = {
      ...(limit === undefined ? {} : { limit }),
      ...(remaining === undefined ? {} : { remaining }),
      ...(resetAt === undefined ? {} : { resetAt }),
    };
    if (Object.keys(window).length > 0) found[rule.name] = window;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

function readCount(headers: HeaderMap, name: string | null): number | undefined {
  const text = name === null ? undefined : headers.get(name);
  const count = text === undefined || text === '' ? NaN : Number(text);
  return Number.isFinite(count) && count >= 0 ? count + 0 : undefined;
}
