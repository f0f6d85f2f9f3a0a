import { type RateLimitWindow, readCount, readWindow } from '../details/read-rate-limit.js';
import { clockOf } from '../details/read-time.js';
import type { VeniceRateLimitName } from '../generated/codes.js';
import { headerRules } from '../generated/tables/headers.js';
import { type HeaderLookup, lookUpHeaders } from '../response/headers/lookup.js';

/** The limits that a response reports. Each is read when it is asked for: most calls need a count only. */
export interface RateLimitLookup {
  /** Returns how much of a limit is left; `undefined` if the response does not report it. */
  remaining(name: VeniceRateLimitName): number | undefined;
  /** Returns the state of a limit; `undefined` if the response does not report it. */
  window(name: VeniceRateLimitName): RateLimitWindow | undefined;
}

/**
 * Makes the limits that the headers of a response report ready to be looked up, in any form of headers. Never throws, nor
 * does the lookup.
 *
 * @param now - The time in Unix milliseconds at which the response was received. Default: `Date.now()`.
 *
 * @example
 * ```ts
 * import { lookUpRateLimit } from '@venice/errors-core/adapter';
 *
 * const headers = { 'x-ratelimit-remaining-requests': '3', 'x-ratelimit-reset-requests': '1790000000000' };
 * console.log(lookUpRateLimit(headers).remaining('requests')); // 3
 * ```
 */
export function lookUpRateLimit(headers: unknown, now: number = Date.now()): RateLimitLookup {
  return new HeaderRateLimits(lookUpHeaders(headers), now);
}

class HeaderRateLimits implements RateLimitLookup {
  readonly #headers: HeaderLookup;
  readonly #now: number;

  constructor(headers: HeaderLookup, now: number) {
    this.#headers = headers;
    this.#now = now;
  }

  remaining(name: VeniceRateLimitName): number | undefined {
    const header = limitHeaders.get(name)?.remaining ?? undefined;
    const text = header === undefined ? undefined : this.#headers.get(header);
    if (text === undefined) return undefined;
    // Every successful call reads counts, and almost all are digits alone: a pattern takes longer.
    return readDigits(text) ?? readCount(this.#headers, header);
  }

  window(name: VeniceRateLimitName): RateLimitWindow | undefined {
    const rule = limitHeaders.get(name);
    if (rule === undefined || this.#headers.get(rule.reset) === undefined) return undefined;
    return readWindow(this.#headers, rule, clockOf(this.#headers.get('date'), this.#now));
  }
}

const limitHeaders = /* @__PURE__ */ limitsByName();

function limitsByName() {
  return new Map(headerRules.limits.map((rule) => [rule.name, rule]));
}

/** More digits may not fit into a number. */
const MOST_DIGITS = 15;
const CODE_OF_ZERO = 0x30;

/** Reads a text of digits alone, without a pattern; `undefined` for any other text. */
function readDigits(text: string): number | undefined {
  if (text === '' || text.length > MOST_DIGITS) return undefined;
  let number = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index) - CODE_OF_ZERO;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number;
}
