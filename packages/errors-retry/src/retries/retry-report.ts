import { attemptsOf } from '@venice/errors-core/adapter';

/** How a response or an error came about. */
export interface RetryReport {
  /** How often a request was sent. */
  readonly attempts: number;
  /** The model of the last request, if it is not the one that was asked for. */
  readonly model?: string;
}

const reports = new WeakMap<object, RetryReport>();

/** Remembers the report of a response or an error. */
export function rememberReport(result: unknown, report: RetryReport): void {
  if (typeof result === 'object' && result !== null) reports.set(result, report);
}

/**
 * Returns how often a request was sent and which other model has answered, for a `Response` that a `fetch` of
 * {@link withVeniceRetries} has returned, an error that it has thrown, or the last error of any loop with our plug;
 * `undefined` for any other value.
 *
 * @example
 * ```ts
 * import { getRetryReport, withVeniceRetries } from '@venice/errors-retry';
 *
 * const response = await withVeniceRetries(fetch)('https://api.venice.ai/api/v1/models');
 * console.log(getRetryReport(response)?.attempts);
 * ```
 */
export function getRetryReport(result: unknown): RetryReport | undefined {
  const report = typeof result === 'object' && result !== null ? reports.get(result) : undefined;
  const attempts = attemptsOf(result);
  return report ?? (attempts === undefined ? undefined : { attempts });
}
