import type { TimeUnit } from '../catalog/catalog-tables.js';

/** From here on a number is a moment in Unix milliseconds; below `UNIX_SECONDS` it is a number of seconds from now. */
const UNIX_MILLISECONDS = 1e11;
const UNIX_SECONDS = 1e9;

/** The latest moment a `Date` can hold. */
const LATEST = 8.64e15;

/** The time here and, as far as the response tells, the time at Venice; both in Unix milliseconds. */
export interface Clock {
  readonly now: number;
  readonly serverNow: number;
}

/** A `Date` has whole seconds and was written some time ago: below this, a difference says nothing. */
const CLOCK_NOISE = 5_000;

/** The clock of a response, from its `Date` header. */
export function clockOf(date: string | undefined, now: number): Clock {
  const serverNow = readDate(date) ?? now;
  return { now, serverNow: Math.abs(serverNow - now) < CLOCK_NOISE ? now : serverNow };
}

/**
 * The moment that a header value names, in Unix milliseconds by the clock here; `undefined` for garbage.
 * Units of `unix-time` are told apart by magnitude, because the documentation and the live API disagree
 * about them. Moments by Venice's clock are moved to ours, so that a wrong clock on either side does no harm.
 */
export function readMoment(text: string | undefined, unit: TimeUnit, clock: Clock): number | undefined {
  if (text === undefined || text === '') return undefined;
  const value = Number(text);
  const moment = Number.isFinite(value) ? fromNumber(value, unit, clock) : fromDate(text, unit, clock);
  return moment !== undefined && moment >= 0 && moment <= LATEST ? moment : undefined;
}

function fromNumber(value: number, unit: TimeUnit, clock: Clock): number | undefined {
  if (value < 0) return undefined;
  if (unit === 'milliseconds') return clock.now + value;
  if (unit !== 'unix-time' || value < UNIX_SECONDS) return clock.now + value * 1_000;
  return toHere(value < UNIX_MILLISECONDS ? value * 1_000 : value, clock);
}

function fromDate(text: string, unit: TimeUnit, clock: Clock): number | undefined {
  const moment = unit === 'seconds-or-date' ? readDate(text) : undefined;
  return moment === undefined ? undefined : toHere(moment, clock);
}

function toHere(moment: number, { now, serverNow }: Clock): number {
  return moment - serverNow + now;
}

/** An HTTP date in Unix milliseconds; words and numbers that `Date` happens to accept are none. */
function readDate(text: string | undefined): number | undefined {
  if (text === undefined || !/^[A-Z][a-z]{2,8}, .+ GMT$/.test(text)) return undefined;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : moment;
}
