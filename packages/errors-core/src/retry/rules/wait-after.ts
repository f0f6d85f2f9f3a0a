import type { RetryContext } from '../context.js';
import type { Failure } from '../failure.js';
import type { RetryReason } from '../reasons.js';
import { attemptOf, between, momentOf, orDefault } from './numbers.js';

/** How long to wait before a request is sent again, in milliseconds. */
export interface RetryWait {
  readonly delayMs: number;
  /** The part of it that is not random. */
  readonly atLeastMs: number;
  readonly reason: RetryReason;
}

const BASE_MS = 500;
const CAP_MS = 30_000;
/** Keeps the clients of one limit from returning together. */
const SPREAD_MS = 3_000;

/** Returns the wait: the server's own, until the reset of an exhausted limit, the usual one, or a random one. */
export function waitAfter(failure: Failure, context: RetryContext): RetryWait {
  const { retryAfterMs, waitSource } = failure;
  const random = between(momentOf(context.random, Math.random, 1), 0, 1);
  const reset = untilReset(failure, context);
  if (reset !== undefined)
    return { atLeastMs: reset, delayMs: reset + Math.floor(random * SPREAD_MS), reason: 'limit-reset' };
  if (retryAfterMs !== undefined) {
    const delayMs = Math.max(Math.ceil(retryAfterMs), 0);
    return { atLeastMs: delayMs, delayMs, reason: waitSource === 'usual' ? 'usual-wait' : 'server-wait' };
  }
  const base = between(orDefault(context.baseMs, BASE_MS), 0, Number.MAX_SAFE_INTEGER);
  const cap = between(orDefault(context.capMs, CAP_MS), 0, Number.MAX_SAFE_INTEGER);
  const longest = Math.min(cap, base * 2 ** between(attemptOf(context) - 1, 0, 60));
  return { atLeastMs: 0, delayMs: Math.floor(random * longest), reason: 'backoff' };
}

/** Returns the time until the limit is reset that the request has met; `undefined` if it has met none. */
function untilReset(
  { retryAfterMs, waitSource, resetAt, isOverBudget }: Failure,
  context: RetryContext,
): number | undefined {
  if (waitSource === 'server') return undefined;
  const now = momentOf(context.now, Date.now, Date.now());
  if (resetAt !== undefined && resetAt > now) return Math.ceil(resetAt - now);
  if (waitSource === 'limit') return 0;
  return isOverBudget && retryAfterMs !== undefined ? Math.max(Math.ceil(retryAfterMs), 0) : undefined;
}
