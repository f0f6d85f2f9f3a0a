import type { TimeUnit } from '../catalog/recognition-tables.js';
import { readNumber } from '../data/number.js';
import { CLOCK_NOISE, HTTP_DATE_PATTERN, UNIX_MILLISECONDS, UNIX_SECONDS } from '../recognize/patterns.js';

const HTTP_DATE = /* @__PURE__ */ new RegExp(HTTP_DATE_PATTERN);

/** The latest moment a `Date` can hold. */
const LATEST = 8.64e15;

/** The time on this machine and the time on Venice's server, both in Unix milliseconds. */
export interface Clock {
  readonly now: number;
  readonly serverNow: number;
}

/** Returns the clock of a response, from its `Date` header. */
export function clockOf(date: string | undefined, now: number): Clock {
  const serverNow = readDate(date) ?? now;
  return { now, serverNow: Math.abs(serverNow - now) < CLOCK_NOISE ? now : serverNow };
}

/**
 * Reads a header value as a moment in Unix milliseconds by this machine's clock; `undefined` if it is invalid.
 * Units of `unix-time` are distinguished by magnitude, because the documentation and the live API disagree about
 * them. Moments by Venice's clock are shifted to ours, so a wrong clock on either side does no harm.
 */
export function readMoment(text: string | undefined, unit: TimeUnit, clock: Clock): number | undefined {
  if (text === undefined || text === '') return undefined;
  const value = readNumber(text);
  const moment = Number.isFinite(value) ? fromNumber(value, unit, clock) : fromDate(text, unit, clock);
  return moment !== undefined && moment >= 0 && moment <= LATEST ? moment : undefined;
}

function fromNumber(value: number, unit: TimeUnit, clock: Clock): number | undefined {
  if (value < 0) return undefined;
  if (unit === 'milliseconds') return clock.now + value;
  if (unit !== 'unix-time' || value < UNIX_SECONDS) return clock.now + value * 1_000;
  return toLocal(value < UNIX_MILLISECONDS ? value * 1_000 : value, clock);
}

function fromDate(text: string, unit: TimeUnit, clock: Clock): number | undefined {
  const moment = unit === 'seconds-or-date' ? readDate(text) : undefined;
  return moment === undefined ? undefined : toLocal(moment, clock);
}

function toLocal(moment: number, { now, serverNow }: Clock): number {
  return moment - serverNow + now;
}

/** Reads an HTTP date. Other texts and numbers that `Date` happens to accept are not dates. */
function readDate(text: string | undefined): number | undefined {
  if (text === undefined || !HTTP_DATE.test(text)) return undefined;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : moment;
}
