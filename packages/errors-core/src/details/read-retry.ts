import type { HeaderRules } from '../catalog/catalog-tables.js';
import type { HeaderLookup } from '../response/headers/header-lookup.js';
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
  const announced = announcedWaits(evidence).find(
    ({ ms }) => Number.isFinite(ms) && ms >= 0 && ms < rules.absurdWaitSeconds * 1_000,
  );
  const found = announced ?? documentedWait(evidence);
  const isLong = found !== undefined && found.ms >= rules.longWaitSeconds * 1_000;
  return { retryable: !isLong && !isUsedUp, retryAfterMs: found?.ms, waitSource: found?.source };
}

/** Returns the waits that the server announces, in order of preference. */
function announcedWaits(evidence: RetryEvidence): Wait[] {
  const { headers, rules, bodyWait, rateLimit, clock } = evidence;
  const inHeaders = rules.waits.map(({ header, unit }) => readMoment(headers.get(header), unit, clock));
  const resets = exhaustedResets(rateLimit).filter((moment) => moment >= clock.now);
  const fromServer = [
    ...inHeaders.map((moment) => (moment === undefined ? undefined : moment - clock.now)),
    inMilliseconds(bodyWait),
  ].filter((ms) => ms !== undefined);
  const waits: Wait[] = fromServer.map((ms) => ({ ms, source: 'server' }));
  if (resets.length > 0) waits.push({ ms: Math.max(...resets) - clock.now, source: 'limit' });
  // Rounded before they are compared with limits. Adding zero turns -0 into 0.
  return waits.map(({ ms, source }) => ({ ms: Math.ceil(ms) + 0, source }));
}

function documentedWait({ messageWait, usualWait }: RetryEvidence): Wait | undefined {
  if (messageWait !== undefined) return { ms: messageWait * 1_000, source: 'message' };
  return usualWait === undefined ? undefined : { ms: usualWait * 1_000, source: 'usual' };
}

function inMilliseconds(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : seconds * 1_000;
}

/** Returns the resets of the limits that have nothing remaining. */
function exhaustedResets(rateLimit: RetryEvidence['rateLimit']): number[] {
  return Object.values(rateLimit ?? {}).flatMap((window) =>
    window?.resetAt === undefined || (window.remaining ?? 0) > 0 ? [] : [window.resetAt],
  );
}
