import { returnStatuses } from '../generated/reports.js';
import { numberAt, ofAction, ofCode, type ReportedError } from './reported-error.js';

/**
 * Returns the status with which an application answers its own caller. It is one of 400, 404, 409, 410, 413 and 422 if
 * the caller can clear the error, 503 or 504 if waiting can, and 502 if only the application can: a refused key is not
 * the caller's 401, and an empty account not the caller's 402. Never 200 and never `undefined`. Never throws.
 *
 * @example
 * ```ts
 * import { toVeniceError } from '@venice/errors-core';
 * import { returnStatusOf } from '@venice/errors-core/report';
 *
 * console.log(returnStatusOf(toVeniceError({ status: 401, body: { error: 'Authentication failed' } }))); // 502
 * ```
 */
export function returnStatusOf(error: ReportedError): number {
  const own = ofCode(error, returnStatuses.byCode);
  if (own !== undefined) return own;
  const { status, keep } = ofAction(error, returnStatuses.byAction);
  const observed = numberAt(error, 'status');
  return observed !== undefined && keep.includes(observed) ? observed : status;
}
