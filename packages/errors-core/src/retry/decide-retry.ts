import type { RetryContext } from './context.js';
import { decideAfter, type Decision, refused } from './decision.js';
import { readFailure } from './read-failure.js';
import { retryReasons } from './reasons.js';

/** Whether to send a request again, and when. */
export interface RetryDecision extends Decision {
  /** The text of the reason for people. */
  readonly message: string;
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
  const decision =
    failure === undefined
      ? refused('not-a-failure')
      : decideAfter(failure, readFailure(context.previous, context.route), context);
  return { ...decision, message: retryReasons[decision.reason] };
}

/** A context whose properties throw ends the retries. */
function copyOf(context: RetryContext): RetryContext {
  try {
    return { ...context };
  } catch {
    return { maxAttempts: 0 };
  }
}
