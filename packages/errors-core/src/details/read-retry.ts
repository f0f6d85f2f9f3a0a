import type { CatalogTables, CodePolicy, HeaderRules, StatusRule } from '../catalog/catalog-tables.js';
import type { HeaderMap } from '../response/response-like.js';
import type { RateLimitWindow } from './read-rate-limit.js';
import { type Clock, readMoment } from './read-time.js';

/** What is known about whether and when the same request may be sent again. */
export interface RetryEvidence {
  /** Whether the catalog lets it be sent again at all. */
  readonly mayRetry: boolean;
  readonly headers: HeaderMap;
  readonly rules: Pick<HeaderRules, 'waits' | 'longestWait' | 'absurdWait'>;
  readonly rateLimit: Readonly<Partial<Record<string, RateLimitWindow>>> | undefined;
  /** Seconds, from the body. */
  readonly bodyWait: number | undefined;
  /** Seconds, from the sentence. */
  readonly sentenceWait: number | undefined;
  /** Seconds, from the catalog. */
  readonly usualWait: number | undefined;
  readonly clock: Clock;
}

/** Whether and when the same request may be sent again. */
export interface Retry {
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
}

const NOT_AGAIN: Retry = { retryable: false, retryAfterMs: undefined };

/**
 * When may one retry? What the headers say, else the body, the sentence, the reset of a limit that is used
 * up, and what is usual for the error. Garbage and the past count as silence. A wait that no program should
 * sit through means: not again.
 */
export function readRetry(evidence: RetryEvidence): Retry {
  const { mayRetry, rules, usualWait } = evidence;
  if (!mayRetry) return NOT_AGAIN;
  const [announced] = announcedWaits(evidence).filter(
    (wait) => Number.isFinite(wait) && wait >= 0 && wait < rules.absurdWait * 1_000,
  );
  if (announced !== undefined && announced >= rules.longestWait * 1_000) return NOT_AGAIN;
  const wait = announced ?? inMilliseconds(usualWait);
  return { retryable: true, retryAfterMs: wait === undefined ? undefined : Math.ceil(wait) };
}

/** In milliseconds, in the order in which they count. */
function announcedWaits(evidence: RetryEvidence): number[] {
  const { headers, rules, bodyWait, sentenceWait, rateLimit, clock } = evidence;
  const inHeaders = rules.waits.map(({ header, unit }) => readMoment(headers.get(header), unit, clock));
  const resets = usedUp(rateLimit).filter((moment) => moment >= clock.now);
  const waits = [
    ...inHeaders.map((moment) => (moment === undefined ? undefined : moment - clock.now)),
    inMilliseconds(bodyWait),
    inMilliseconds(sentenceWait),
    resets.length > 0 ? Math.max(...resets) - clock.now : undefined,
  ];
  return waits.filter((wait) => wait !== undefined);
}

function inMilliseconds(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : seconds * 1_000;
}

/** The resets of the limits of which nothing is left. */
function usedUp(rateLimit: RetryEvidence['rateLimit']): number[] {
  return Object.values(rateLimit ?? {}).flatMap((window) =>
    window?.resetAt === undefined || (window.remaining ?? 0) > 0 ? [] : [window.resetAt],
  );
}

/** Whether the catalog lets a request be sent again: by status and route, by code and route, by code, by status. */
export function mayRetry(
  route: string | undefined,
  status: number | undefined,
  policy: CodePolicy | undefined,
  byStatus: StatusRule,
  { terminalStatuses }: Pick<CatalogTables, 'terminalStatuses'>,
): boolean {
  if (status !== undefined && atRoute(terminalStatuses, route)?.includes(status) === true) return false;
  if (policy === undefined) return byStatus.retryable;
  return (atRoute(policy.retryAtRoutes, route) ?? policy.retry) !== 'never';
}

/** What a table by route says of a route. */
export function atRoute<T>(
  table: Readonly<Record<string, T>> | undefined,
  route: string | undefined,
): T | undefined {
  return table !== undefined && route !== undefined && Object.hasOwn(table, route) ? table[route] : undefined;
}
