import { numberAt, type ReportedError, textAt } from './reported-error.js';

/** A text that can differ from one occurrence to the next is too long or has many digits in a row. */
const NAME = /^(?!.*\d{5})[\w.:-]{1,64}$/;

/**
 * Returns a fingerprint for an error tracker: the same for all occurrences of one error on one route, whatever their
 * message, request id and time. An error without a code has the code on the wire or the status in its place. Never throws.
 *
 * @example
 * ```ts
 * import { toVeniceError } from '@venice/errors-core';
 * import { toFingerprint } from '@venice/errors-core/report';
 *
 * const error = toVeniceError({ status: 504, route: 'POST /chat/completions' });
 * console.log(toFingerprint(error)); // venice HTTP 504 POST /chat/completions
 * ```
 */
export function toFingerprint(error: ReportedError): string {
  const wireCode = textAt(error, 'wireCode');
  const status = numberAt(error, 'status');
  const kind =
    textAt(error, 'code') ??
    (wireCode !== undefined && NAME.test(wireCode) ? wireCode : undefined) ??
    (status === undefined ? 'unknown' : `HTTP ${status}`);
  const route = textAt(error, 'route');
  return ['venice', kind, ...(route === undefined ? [] : [route])].join(' ');
}
