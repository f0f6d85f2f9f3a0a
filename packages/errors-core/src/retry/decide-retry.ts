import { readFailure } from './failure.js';
import { type RetryReason, retryReasons } from './reasons.js';
import { refusalOf } from './refusal.js';
import type { RetryContext } from './retry-context.js';
import { needsSignature } from './signature.js';
import { waitAfter } from './wait-after.js';

/** Whether to send a request again, and when. */
export interface RetryDecision {
  readonly retry: boolean;
  /** Milliseconds to wait before the request is sent again; 0 if it is not. */
  readonly delayMs: number;
  readonly reason: RetryReason;
  /** The text of the reason for people. */
  readonly message: string;
  /** Whether the request needs a new signature before it is sent again. Everything else stays unchanged. */
  readonly newSignature: boolean;
}

/**
 * Decides whether to send a request again after a failure, and after how long. It never allows what may be charged
 * twice, what has begun to return output, or what cannot succeed: it is stricter than `error.retryable`, which knows
 * nothing of the request.
 *
 * The wait is the one that the server asks for. After an exhausted limit it ends with the reset, plus up to 3 s.
 * Without either it is random, at most 0.5 s after the first attempt, 1 s after the second, and so on up to 30 s.
 *
 * Without `random` and `now` it uses the runtime's; otherwise it is pure. Never throws.
 *
 * @param caught - A Venice error or its record, an error of a client that carries one, or a failed connection.
 *
 * @example
 * ```ts
 * import { toVeniceError } from '@venice/errors-core';
 * import { decideRetry } from '@venice/errors-core/retry';
 *
 * const error = toVeniceError({ status: 503, body: { error: 'The model is at capacity.' }, route: 'GET /models' });
 * const { retry, delayMs, reason } = decideRetry(error, { attempt: 1, random: 0.5 });
 * console.log(retry, delayMs, reason); // true 250 backoff
 * ```
 */
export function decideRetry(caught: unknown, given: RetryContext = {}): RetryDecision {
  const context = copyOf(given);
  const failure = readFailure(caught, context.route);
  if (failure === undefined) return end('not-a-failure');
  const previous = readFailure(context.previous, context.route);
  const wait = waitAfter(failure, context);
  const refusal = refusalOf(failure, previous, wait, context);
  if (refusal !== undefined) return end(refusal);
  const isToBeSigned = needsSignature(failure);
  const reason = isToBeSigned ? 'new-signature' : wait.reason;
  return {
    retry: true,
    delayMs: wait.delayMs,
    reason,
    message: retryReasons[reason],
    newSignature: isToBeSigned || context.singleUse === true,
  };
}

/** A context whose properties throw ends the retries. */
function copyOf(context: RetryContext): RetryContext {
  try {
    return { ...context };
  } catch {
    return { maxAttempts: 0 };
  }
}

function end(reason: RetryReason): RetryDecision {
  return { retry: false, delayMs: 0, reason, message: retryReasons[reason], newSignature: false };
}
