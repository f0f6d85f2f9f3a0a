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
 * any number of calls. For a call that can be aborted use {@link executeUntilAborted}.
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

/** The part of a policy of cockatiel that is called. */
export interface CockatielPolicy<Context> {
  execute<Value>(send: (context: Context) => PromiseLike<Value> | Value, signal: AbortSignal): Promise<Value>;
}

/**
 * Executes a policy of cockatiel until a signal is aborted. Cockatiel itself does not end a wait then. Rejects
 * immediately with the reason of the signal, and nothing is sent after that.
 *
 * @example
 * ```ts
 * import { withVeniceErrors } from '@venice/errors-fetch';
 * import { executeUntilAborted, type CockatielPolicy } from '@venice/errors-retry';
 *
 * const veniceFetch = withVeniceErrors(fetch);
 *
 * export const listModels = (policy: CockatielPolicy<unknown>, signal: AbortSignal): Promise<Response> =>
 *   executeUntilAborted(policy, () => veniceFetch('https://api.venice.ai/api/v1/models', { signal }), signal);
 * ```
 */
export async function executeUntilAborted<Context, Value>(
  policy: CockatielPolicy<Context>,
  send: (context: Context) => PromiseLike<Value> | Value,
  signal: AbortSignal,
): Promise<Value> {
  signal.throwIfAborted();
  const sendUnlessAborted = (context: Context): PromiseLike<Value> | Value => {
    signal.throwIfAborted();
    return send(context);
  };
  return new Promise<Value>((resolve, reject) => {
    const stop = (): void => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
    const end = (): void => {
      signal.removeEventListener('abort', stop);
    };
    policy.execute(sendUnlessAborted, signal).then(resolve, reject).finally(end);
  });
}
