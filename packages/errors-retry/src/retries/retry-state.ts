import { markAttempts, notify } from '@venice/errors-core/adapter';
import { decideRetry, type RetryContext, type RetryDecision } from '@venice/errors-core/retry';
import type { RetryOptions } from './retry-options.js';

/** What a loop knows about its request. */
export type RequestFacts = Pick<RetryContext, 'route' | 'replayable' | 'singleUse' | 'canSign'>;

/** The attempts of one request. */
export interface RetryState {
  /** Decides about a failed attempt. The error gets the number of attempts. */
  readonly next: (failure: unknown, facts?: RequestFacts, attempt?: number) => RetryDecision;
  /** Counts an attempt that has not failed. */
  readonly succeed: () => void;
  /** How often the request was sent. */
  readonly attempts: () => number;
  /** Whether the deadline has passed. */
  readonly isOver: () => boolean;
  /** Begins anew with another request. The deadline stays. */
  readonly begin: () => void;
}

/** Starts to follow one request. */
export function startRetries(options: RetryOptions, startedAt = Date.now()): RetryState {
  const { maxRetries = 2, deadlineMs, maxWaitMs } = options;
  let attempts = 0;
  let attempt = 0;
  let previous: unknown;
  return {
    next(failure, facts, given) {
      attempts++;
      attempt = given ?? attempt + 1;
      const decision = decideRetry(failure, {
        ...facts,
        attempt,
        maxAttempts: maxRetries + 1,
        elapsedMs: Date.now() - startedAt,
        deadlineMs,
        maxWaitMs,
        previous,
      });
      previous = failure;
      markAttempts(failure, Math.max(attempts, attempt));
      return decision;
    },
    succeed() {
      attempts++;
    },
    attempts: () => attempts,
    isOver: () => deadlineMs !== undefined && !(Date.now() - startedAt < deadlineMs),
    begin() {
      attempt = 0;
      previous = undefined;
    },
  };
}

/** Reports a decision to send a request again. */
export function reportDecision(
  { delayMs, reason, message }: RetryDecision,
  error: unknown,
  attempt: number,
  options: RetryOptions,
): void {
  notify(options.onRetry, { attempt, delayMs, reason, message, error });
}

/** The state of a request, in a form that axios does not copy. */
export class RetryLog {
  readonly state: RetryState;

  constructor(options: RetryOptions) {
    this.state = startRetries(options);
  }
}
