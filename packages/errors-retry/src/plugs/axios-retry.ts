import { getVeniceError } from '@venice/errors-core';
import { isReplayableBody, isSingleUse, read, routeOf } from '@venice/errors-core/adapter';
import type { RetryOptions } from '../retries/retry-options.js';
import { reportDecision, RetryLog } from '../retries/retry-state.js';

/** Options for axios-retry. */
export interface AxiosRetryOptions {
  readonly retries: number;
  readonly shouldResetTimeout: boolean;
  readonly retryCondition: (error: object) => boolean;
  readonly retryDelay: (retryCount: number, error: object) => number;
}

const STATE = 'axios-retry';

/**
 * Returns the options of axios-retry: `axiosRetry(venice, axiosRetryOptions())`. Call `withVeniceErrors` of
 * `@venice/errors-axios` first. Its `signRequest` signs anew; set `canSign` with it.
 *
 * @example
 * ```ts
 * import { axiosRetryOptions } from '@venice/errors-retry';
 *
 * export const options = axiosRetryOptions({ onRetry: ({ attempt, delayMs }) => console.log(attempt, delayMs) });
 * ```
 */
export function axiosRetryOptions(
  options: RetryOptions & { readonly canSign?: boolean } = {},
): AxiosRetryOptions {
  const { canSign } = options;
  const delays = new WeakMap<object, number>();
  return {
    // The condition ends the loop: it sees the last failure too.
    retries: Infinity,
    shouldResetTimeout: true,
    retryCondition(error) {
      const config = read(error, 'config');
      const kept = read(config, STATE);
      if (typeof kept !== 'object' || kept === null) return false;
      const count = Number(read(kept, 'retryCount') ?? 0);
      // axios-retry copies the other properties of its state from attempt to attempt.
      const before = read(kept, 'venice');
      const log = before instanceof RetryLog ? before : new RetryLog(options);
      Reflect.set(kept, 'venice', log);
      const decision = log.state.next(
        error,
        {
          route: getVeniceError(error)?.route ?? routeOfConfig(config),
          replayable: isReplayableBody(read(config, 'data')),
          singleUse: isSingleUse(read(config, 'headers')),
          canSign,
        },
        count + 1,
      );
      delays.set(error, decision.delayMs);
      if (decision.retry) reportDecision(decision, error, count + 1, options);
      return decision.retry;
    },
    retryDelay: (_count, error) => delays.get(error) ?? 0,
  };
}

function routeOfConfig(config: unknown): string | undefined {
  const base = textOf(read(config, 'baseURL'));
  const url = textOf(read(config, 'url'));
  const isWhole = /^https?:/.test(url);
  const method = textOf(read(config, 'method')) || 'get';
  return routeOf(method.toUpperCase(), isWhole ? url : `${base}${url.startsWith('/') ? '' : '/'}${url}`);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
