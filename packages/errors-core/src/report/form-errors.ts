import { read } from '../data/read-unknown.js';
import { validIssues } from '../details/read-issues.js';
import { type ReportedError, textAt } from './reported-error.js';

/** The issues of an error, in the form in which libraries for forms take them. */
export interface FormErrors {
  /** What is wrong with the request as a whole. */
  readonly form: readonly string[];
  /** What is wrong with each field, by its path: `messages.0.content`. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/**
 * Returns the issues of an error by field. If the response has no issues and names a parameter, the message belongs to
 * that. Both parts are empty for any other error. Never throws.
 *
 * @example
 * ```ts
 * import { toVeniceError } from '@venice/errors-core';
 * import { toFormErrors } from '@venice/errors-core/report';
 *
 * const issues = [{ path: ['size', 'width'], message: 'Too large' }];
 * const error = toVeniceError({ status: 400, body: { error: 'Invalid request parameters', issues } });
 * console.log(toFormErrors(error).fields); // { 'size.width': ['Too large'] }
 * ```
 */
export function toFormErrors(error: ReportedError): FormErrors {
  const details = read(error, 'details');
  const issues = validIssues(read(details, 'issues'));
  const param = read(details, 'param');
  if (issues.length === 0 && typeof param === 'string' && param !== '') {
    issues.push({ path: [param], message: textAt(error, 'message') ?? '' });
  }
  const fields = new Map<string, string[]>();
  for (const { path, message } of issues.filter((issue) => issue.path.length > 0)) {
    const field = path.join('.');
    fields.set(field, [...(fields.get(field) ?? []), message]);
  }
  return {
    form: issues.filter(({ path }) => path.length === 0).map(({ message }) => message),
    // With an assignment, a field `__proto__` would set the prototype.
    fields: Object.fromEntries(fields),
  };
}
