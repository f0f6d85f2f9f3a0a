import type { HeaderRules } from '../catalog/recognition-tables.js';
import type { HeaderLookup } from '../response/headers/lookup.js';
import type { RateLimitWindow } from './read-rate-limit.js';
import { type Clock, readMoment } from './read-time.js';

/** The facts that decide whether and when the same request may be sent again. */
export interface RetryEvidence {
  /** Whether the catalog allows a retry. */
  readonly mayRetry: boolean;
  /** Whether the request had a signature that is used up. */
  readonly isUsedUp: boolean;
  readonly headers: HeaderLookup;
  readonly rules: Pick<HeaderRules, 'waits' | 'longWaitSeconds' | 'absurdWaitSeconds'>;
  readonly rateLimit: Readonly<Partial<Record<string, RateLimitWindow>>> | undefined;
  /** Seconds, from the body. */
  readonly bodyWait: number | undefined;
  /** Seconds, from the message. */
  readonly messageWait: number | undefined;
  /** Seconds, from the catalog. */
  readonly usualWait: number | undefined;
  readonly clock: Clock;
}

/**
 * The source of a wait: `server` for a header or a field of the body, `limit` for the reset of an exhausted limit,
 * `message` for the message, `usual` for the catalog.
 */
export type WaitSource = 'server' | 'limit' | 'message' | 'usual';

/** Whether and when the same request may be sent again. */
export interface Retry {
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  /** `undefined` exactly if `retryAfterMs` is. */
  readonly waitSource: WaitSource | undefined;
}

const NO_RETRY: Retry = { retryable: false, retryAfterMs: undefined, waitSource: undefined };

interface Wait {
  readonly ms: number;
  readonly source: WaitSource;
}

/**
 * Decides whether and when to retry. The wait comes from the headers, else the body, the reset of an exhausted limit,
 * the message, or the usual wait of the error. Invalid and past values are ignored. Waits at or above
 * `longWaitSeconds` and a used-up signature make the error non-retryable, and keep the wait.
 */
export function readRetry(evidence: RetryEvidence): Retry {
  const { mayRetry, isUsedUp, rules } = evidence;
  if (!mayRetry) return NO_RETRY;
  const found =
    firstValid(announcedWaits(evidence), rules.absurdWaitSeconds * 1_000) ?? documentedWait(evidence);
  const isLong = found !== undefined && found.ms >= rules.longWaitSeconds * 1_000;
  return { retryable: !isLong && !isUsedUp, retryAfterMs: found?.ms, waitSource: found?.source };
}

/** Yields the waits that the server announces, in order of preference. */
function* announcedWaits({
  headers,
  rules,
  bodyWait,
  rateLimit,
  clock,
}: RetryEvidence): Generator<Wait, void> {
  for (const { header, unit } of rules.waits) {
    const moment = readMoment(headers.get(header), unit, clock);
    if (moment !== undefined) yield waitOf(moment - clock.now, 'server');
  }
  if (bodyWait !== undefined) yield waitOf(bodyWait * 1_000, 'server');
  const resets = exhaustedResets(rateLimit).filter((moment) => moment >= clock.now);
  if (resets.length > 0) yield waitOf(Math.max(...resets) - clock.now, 'limit');
}

/** Rounded before it is compared with limits. Adding zero turns -0 into 0. */
function waitOf(ms: number, source: WaitSource): Wait {
  return { ms: Math.ceil(ms) + 0, source };
}

/** Returns the first wait that can be meant. */
function firstValid(waits: Iterable<Wait>, limitMs: number): Wait | undefined {
  for (const wait of waits) {
    if (Number.isFinite(wait.ms) && wait.ms >= 0 && wait.ms < limitMs) return wait;
  }
  return undefined;
}

function documentedWait({ messageWait, usualWait }: RetryEvidence): Wait | undefined {
  if (messageWait !== undefined) return { ms: messageWait * 1_000, source: 'message' };
  return usualWait === undefined ? undefined : { ms: usualWait * 1_000, source: 'usual' };
}

/** Returns the resets of the limits that have nothing remaining. */
function exhaustedResets(rateLimit: RetryEvidence['rateLimit']): number[] {
  return Object.values(rateLimit ?? {}).flatMap((window) =>
    window?.resetAt === undefined || (window.remaining ?? 0) > 0 ? [] : [window.resetAt],
  );
}
