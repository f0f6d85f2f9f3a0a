import { isAbortSignal, read } from '@venice/errors-core/adapter';
import type { RetryOptions } from '../retries/retry-options.js';
import { rememberReport } from '../retries/retry-report.js';
import { reportDecision, type RetryState } from '../retries/retry-state.js';
import { wait } from '../retries/wait.js';
import { factsOf, failureOf, stateAt } from './client-failure.js';

/** The option `retry` of ky. */
export interface KyRetryOptions {
  readonly limit: number;
  readonly methods: ('get' | 'post' | 'put' | 'patch' | 'head' | 'delete')[];
  readonly delay: () => number;
  readonly shouldRetry: (context: {
    readonly error: object;
    readonly retryCount: number;
  }) => Promise<boolean>;
}

/**
 * Returns the option `retry` of ky: `ky.create({ retry: kyRetry() })`. ky clones the request for each attempt.
 * `getRetryReport` returns how many attempts an error of ky had.
 *
 * @example
 * ```ts
 * import { kyRetry } from '@venice/errors-retry';
 *
 * export const retry = kyRetry({ maxRetries: 4 });
 * ```
 */
export function kyRetry(options: RetryOptions = {}): KyRetryOptions {
  const states = new WeakMap<object, RetryState>();
  return {
    // One more than is used, so that the last failure is seen too: the decision ends the loop.
    limit: Math.max(options.maxRetries ?? 2, 0) + 1,
    methods: ['get', 'post', 'put', 'patch', 'head', 'delete'],
    delay: () => 0,
    async shouldRetry({ error, retryCount }) {
      const sent = read(error, 'request');
      const response = read(error, 'response');
      const request = {
        method: String(read(sent, 'method')),
        url: String(read(sent, 'url')),
        headers: read(sent, 'headers'),
      };
      const failure = failureOf(
        error,
        read(response, 'status'),
        read(response, 'headers'),
        read(error, 'data'),
        request,
      );
      const state = stateAt(states, read(read(error, 'options'), 'context'), retryCount, options);
      const decision = state.next(failure, factsOf(request, true), retryCount);
      rememberReport(error, { attempts: retryCount });
      if (!decision.retry) return false;
      reportDecision(decision, failure, retryCount, options);
      await wait(decision.delayMs, signalOf(error));
      return true;
    },
  };
}

/** Returns the signal of a request. After a time-out it is no sign of the caller's: ky itself has aborted it. */
function signalOf(error: object): AbortSignal | undefined {
  const signal = read(read(error, 'request'), 'signal');
  return read(error, 'name') !== 'TimeoutError' && isAbortSignal(signal) ? signal : undefined;
}
