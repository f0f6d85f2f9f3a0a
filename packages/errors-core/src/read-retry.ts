import type { HeaderMap } from './failed-response.js';
import type { RateLimitWindow } from './read-rate-limit.js';
import { readMoment, type Clock } from './read-time.js';
import type { HeaderRules } from './tables.js';

/** What is known about when the same request may be sent again. */
export interface RetryEvidence {
  readonly headers: HeaderMap;
  readonly rules: Pick<HeaderRules, 'waits' | 'longestWait'>;
  readonly rateLimit: Readonly<Partial<Record<string, RateLimitWindow>>> | undefined;
  /** Seconds, from the body. */
  readonly bodyWait: number | undefined;
  /** Seconds, from the catalog. */
  readonly usualWait: number | undefined;
  readonly clock: Clock;
}

/**
 * When may one retry? Milliseconds from now: what the headers say, else the body, else the reset of a limit
 * that is used up, else what is usual for the error. Garbage, the past and waits that nobody would sit
 * through count as silence.
 */
export function readRetryAfter(evidence: RetryEvidence): number | undefined {
  const { headers, rules, bodyWait, usualWait, clock } = evidence;
  const plausible = (wait: number | undefined): wait is number =>
    wait !== undefined && Number.isFinite(wait) && wait >= 0 && wait < rules.longestWait * 1_000;

  for (const { header, unit } of rules.waits) {
    const moment = readMoment(headers.get(header), unit, clock);
    const wait = moment === undefined ? undefined : moment - clock.now;
    if (plausible(wait)) return Math.ceil(wait);
  }
  const inBody = bodyWait === undefined ? undefined : bodyWait * 1_000;
  if (plausible(inBody)) return Math.ceil(inBody);

  const resets = exhausted(evidence.rateLimit)
    .map((resetAt) => resetAt - clock.now)
    .filter(plausible);
  if (resets.length > 0) return Math.ceil(Math.max(...resets));
  return usualWait === undefined ? undefined : usualWait * 1_000;
}

function exhausted(rateLimit: RetryEvidence['rateLimit']): number[] {
  return Object.values(rateLimit ?? {}).flatMap((window) =>
    window?.resetAt === undefined || (window.remaining ?? 0) > 0 ? [] : [window.resetAt],
  );
}
