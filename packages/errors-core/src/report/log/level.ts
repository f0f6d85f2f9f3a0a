import type { VeniceErrorAction } from '../../catalog/action.js';
import { read } from '../../data/read-unknown.js';
import { logLevels } from '../../generated/reports.js';
import { ofAction, ownValue, type ReportedError, textAt } from '../reported-error.js';

/** Levels in place of those of the catalog. */
export interface LogLevelOptions {
  /**
   * The level by action, such as `{ wait: 'info' }`. Any name that your logger knows.
   *
   * @defaultValue `error` for `update-account`, `change-credentials`, `contact-support` and `check-outcome`; `warn` for
   * `wait` and `submit-again`; `info` for `change-request`, `change-model` and `sign`
   */
  readonly levels?: Readonly<Partial<Record<VeniceErrorAction, string>>> | undefined;
}

/**
 * Returns the level at which an application logs an error, by its first action: `error` if a maintainer has to do
 * something, `warn` if it ends on its own, `info` if the request was the cause. Never throws.
 *
 * @example
 * ```ts
 * import { toVeniceError } from '@venice/errors-core';
 * import { logLevelOf } from '@venice/errors-core/report';
 *
 * console.log(logLevelOf(toVeniceError({ status: 402 }))); // error
 * ```
 */
export function logLevelOf(error: ReportedError, options: LogLevelOptions = {}): string {
  const own = ownValue(read(options, 'levels'), textAt(error, 'action'));
  return typeof own === 'string' ? own : ofAction(error, logLevels);
}
