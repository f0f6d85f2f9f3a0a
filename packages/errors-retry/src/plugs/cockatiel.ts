import { read } from '@venice/errors-core/adapter';
import type { RetryOptions } from '../retries/retry-options.js';
import { reportDecision, type RequestFacts, type RetryState, startRetries } from '../retries/retry-state.js';

/** One backoff of cockatiel. */
export interface CockatielBackoff {
  readonly duration: number;
  next(context: object): CockatielBackoff;
}

/** Options for `retry` of cockatiel. */
export interface CockatielOptions {
  readonly maxAttempts: number;
  readonly backoff: { next(context: object): CockatielBackoff };
}

/**
 * Returns the options of a retry policy of cockatiel: `retry(handleAll, cockatielOptions())`. One policy can be used for
 * any number of calls. Cockatiel does not end a wait when its signal is aborted, but sends nothing after it.
 *
 * @example
 * ```ts
 * import { cockatielOptions } from '@venice/errors-retry';
 *
 * export const options = cockatielOptions({ deadlineMs: 30_000 });
 * ```
 */
export function cockatielOptions(options: RetryOptions & RequestFacts = {}): CockatielOptions {
  const next = (state: RetryState, context: object): CockatielBackoff => {
    const failure = read(read(context, 'result'), 'error');
    const decision = state.next(failure, options);
    // Nothing else ends the loop of cockatiel for one error.
    if (!decision.retry) throw failure;
    reportDecision(decision, failure, state.attempts(), options);
    return { duration: decision.delayMs, next: (following) => next(state, following) };
  };
  return {
    maxAttempts: Infinity,
    backoff: { next: (context) => next(startRetries(options), context) },
  };
}
