import { isReplayableBody, read } from '@venice/errors-core/adapter';
import type { RetryOptions } from '../retries/retry-options.js';
import { rememberReport } from '../retries/retry-report.js';
import { reportDecision, RetryLog } from '../retries/retry-state.js';
import { factsOf, failureOf } from './client-failure.js';

const LOG = Symbol('venice');

/** The option `retry` of got. */
export interface GotRetryOptions {
  readonly limit: number;
  readonly enforceRetryRules: boolean;
  readonly calculateDelay: (context: { readonly attemptCount: number; readonly error: object }) => number;
}

/**
 * Returns the option `retry` of got: `got.extend({ retry: gotRetry() })`. `getRetryReport` returns how many attempts an
 * error of got had.
 *
 * @example
 * ```ts
 * import { gotRetry } from '@venice/errors-retry';
 *
 * export const retry = gotRetry({ maxRetries: 4 });
 * ```
 */
export function gotRetry(options: RetryOptions = {}): GotRetryOptions {
  return {
    limit: Math.max(options.maxRetries ?? 2, 0),
    // Its own rules count methods and statuses; these are decided here.
    enforceRetryRules: false,
    calculateDelay({ attemptCount, error }) {
      const own = read(error, 'options');
      const response = read(error, 'response');
      const method = read(own, 'method');
      const request = {
        method: typeof method === 'string' ? method : 'GET',
        url: String(read(read(own, 'url'), 'href')),
        headers: read(own, 'headers'),
      };
      const body = read(response, 'rawBody');
      const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : read(response, 'body');
      const failure = failureOf(
        error,
        read(response, 'statusCode'),
        read(response, 'headers'),
        text,
        request,
      );
      const context = read(own, 'context');
      // got copies its options for each attempt, and the entries of `context` with them.
      const before = read(context, LOG);
      const log = before instanceof RetryLog ? before : new RetryLog(options);
      if (typeof context === 'object' && context !== null) Reflect.set(context, LOG, log);
      const facts = factsOf(request, isReplayableBody(read(own, 'body')));
      const decision = log.state.next(failure, facts, attemptCount);
      rememberReport(error, { attempts: attemptCount });
      if (!decision.retry) return 0;
      reportDecision(decision, failure, attemptCount, options);
      // 0 ends the retries of got.
      return Math.max(decision.delayMs, 1);
    },
  };
}
