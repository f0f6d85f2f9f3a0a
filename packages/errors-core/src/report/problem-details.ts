import { read } from '../data/read-unknown.js';
import { wellFormed } from '../data/text.js';
import { type Issue, validIssues } from '../details/read-issues.js';
import { returnStatuses } from '../generated/reports.js';
import { numberAt, type ReportedError, textAt } from './reported-error.js';
import { returnStatusOf } from './return-status.js';

/** A problem document (RFC 9457), for a response of the type `application/problem+json`. */
export interface ProblemDetails {
  /** The identifier of the kind of problem. */
  readonly type: string;
  /** The name of the status. */
  readonly title: string;
  /** The status for your caller: see {@link returnStatusOf}. */
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  /** The code of the error; absent with status 502, whose cause is none of the caller's business. */
  readonly code?: string;
  /** What is wrong with the request to Venice, with JSON pointers into it; only with a 4xx status. */
  readonly errors?: readonly ProblemIssue[];
  /** Seconds to wait, for the header `Retry-After`; only with status 503. */
  readonly retryAfterSeconds?: number;
  /** The id to quote to Venice's support. */
  readonly requestId?: string;
}

/** One issue in a problem document. */
export interface ProblemIssue {
  readonly detail: string;
  /** A JSON pointer as a URI fragment, such as `#/messages/0/content`; `#` for the request as a whole. */
  readonly pointer: string;
}

/** The members of a problem document that an application adds. */
export interface ProblemOptions {
  /**
   * The address of your own documentation of the problem.
   *
   * @defaultValue `'about:blank'`, which means that the title says it all
   */
  readonly type?: string | undefined;
  /**
   * A text for the caller, such as that of `toUserMessage`.
   *
   * @defaultValue none
   */
  readonly detail?: string | undefined;
  /**
   * The identifier of this occurrence.
   *
   * @defaultValue none
   */
  readonly instance?: string | undefined;
}

/**
 * Returns a problem document (RFC 9457) for your own caller, with a status that is safe to return. It contains no
 * message, body or details of the response. Never throws.
 *
 * @example
 * ```ts
 * import { getVeniceError } from '@venice/errors-core';
 * import { toProblemDetails } from '@venice/errors-core/report';
 *
 * export function toResponse(caught: unknown): Response {
 *   const error = getVeniceError(caught);
 *   if (error === undefined) throw caught;
 *   const problem = toProblemDetails(error);
 *   const headers = new Headers({ 'content-type': 'application/problem+json' });
 *   if (problem.retryAfterSeconds !== undefined) headers.set('retry-after', String(problem.retryAfterSeconds));
 *   return new Response(JSON.stringify(problem), { status: problem.status, headers });
 * }
 * ```
 */
export function toProblemDetails(error: ReportedError, options: ProblemOptions = {}): ProblemDetails {
  const [type = 'about:blank', detail, instance] = ['type', 'detail', 'instance'].map((name) => {
    const text = read(options, name);
    return typeof text === 'string' ? text : undefined;
  });
  const status = returnStatusOf(error);
  const code = status === 502 ? undefined : textAt(error, 'code');
  const issues = status < 500 ? validIssues(read(read(error, 'details'), 'issues')) : [];
  const wait = status === 503 ? numberAt(error, 'retryAfterMs') : undefined;
  const requestId = textAt(error, 'requestId');
  return {
    type,
    title: returnStatuses.titles[String(status)] ?? '',
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(instance === undefined ? {} : { instance }),
    ...(code === undefined ? {} : { code }),
    ...(issues.length === 0 ? {} : { errors: issues.map(toProblemIssue) }),
    ...(wait === undefined ? {} : { retryAfterSeconds: Math.max(0, Math.ceil(wait / 1_000)) }),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

function toProblemIssue({ path, message }: Issue): ProblemIssue {
  return { detail: message, pointer: ['#', ...path.map(toPart)].join('/') };
}

function toPart(step: string | number): string {
  return encodeURIComponent(wellFormed(String(step)).replaceAll('~', '~0').replaceAll('/', '~1'));
}
