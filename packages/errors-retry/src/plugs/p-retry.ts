import { markAttempts } from '@venice/errors-core/adapter';
import type { RetryOptions } from '../retries/retry-options.js';
import { reportDecision, type RequestFacts, type RetryState, startRetries } from '../retries/retry-state.js';
import { wait } from '../retries/wait.js';

/** The part of p-retry's context that is read. */
export interface PRetryContext {
  readonly error: unknown;
  readonly attemptNumber: number;
}

/** Options for p-retry. */
export interface PRetryOptions {
  readonly retries: number;
  readonly minTimeout: number;
  readonly signal?: AbortSignal;
  readonly onFailedAttempt: (context: PRetryContext) => void;
  readonly shouldRetry: (context: PRetryContext) => Promise<boolean>;
}

/**
 * Returns the options of one call of p-retry: `pRetry(send, pRetryOptions())`. Create them for each call, because they
 * follow its attempts. A `signal` ends a wait.
 *
 * @example
 * ```ts
 * import { pRetryOptions } from '@venice/errors-retry';
 *
 * export const options = pRetryOptions({ maxRetries: 4, route: 'POST /video/queue' });
 * ```
 */
export function pRetryOptions(
  options: RetryOptions & RequestFacts & { readonly signal?: AbortSignal } = {},
): PRetryOptions {
  const { maxRetries = 2, signal } = options;
  const state: RetryState = startRetries(options);
  return {
    retries: Math.max(maxRetries, 0),
    minTimeout: 0,
    ...(signal === undefined ? {} : { signal }),
    onFailedAttempt({ error, attemptNumber }) {
      markAttempts(error, attemptNumber);
    },
    async shouldRetry({ error, attemptNumber }) {
      const decision = state.next(error, options, attemptNumber);
      if (!decision.retry) return false;
      reportDecision(decision, error, attemptNumber, options);
      await wait(decision.delayMs, signal);
      return true;
    },
  };
}
