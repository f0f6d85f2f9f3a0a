import { isRecord, read } from '../../data/read-unknown.js';
import { toJson } from '../../data/to-json.js';
import type { VeniceErrorRecord } from '../../error/venice-error.js';
import { type ReportedError, textAt } from '../reported-error.js';

/** The fields of an error in a log, in order. The others are the server's own texts, which can repeat a prompt. */
const FIELDS = [
  'message',
  'code',
  'family',
  'status',
  'action',
  'actions',
  'retryable',
  'retryAfterMs',
  'origin',
  'charged',
  'creditsRefunded',
  'requestId',
  'route',
  'matchedBy',
  'wireCode',
  'server',
  'rateLimit',
] as const satisfies readonly (keyof VeniceErrorRecord)[];

/** An error as a log holds it. Unknown fields are absent. */
export interface LogRecord extends Partial<Pick<VeniceErrorRecord, (typeof FIELDS)[number]>> {
  readonly type: 'VeniceError';
  readonly stack?: string;
}

/**
 * Returns an error as plain data for a log: without `body` and `details`, which can repeat a prompt. `message` is the
 * server's own; leave it out if no prompt may be in the log. Never throws.
 *
 * @param stackOf - The error whose stack is logged, such as the one of a client that carries this one.
 * @defaultValue `stackOf`: the error itself
 *
 * @example
 * ```ts
 * import { toVeniceError } from '@venice/errors-core';
 * import { toLogRecord } from '@venice/errors-core/report';
 *
 * const { message, stack, ...fields } = toLogRecord(toVeniceError({ status: 404, body: { error: 'Not found' } }));
 * console.warn(JSON.stringify(fields));
 * ```
 */
export function toLogRecord(error: ReportedError, stackOf: unknown = error): LogRecord {
  const fields = FIELDS.flatMap((name) => {
    const value = toJson(read(error, name));
    return value === undefined ? [] : [[name, value] as const];
  });
  const stack = stackFor(error, stackOf);
  return {
    type: 'VeniceError',
    ...Object.fromEntries(fields),
    ...(stack === undefined ? {} : { stack }),
  };
}

/** The first lines of a foreign stack repeat a message that nobody has masked. */
function stackFor(error: ReportedError, stackOf: unknown): string | undefined {
  const stack = read(stackOf, 'stack');
  if (typeof stack !== 'string' || stackOf === error) return typeof stack === 'string' ? stack : undefined;
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const code = read(error, 'code');
  const name = typeof code === 'string' ? `VeniceError [${code}]` : 'VeniceError';
  return [`${name}: ${textAt(error, 'message') ?? ''}`, ...frames].join('\n');
}

/** Returns whether an object has the value that the error has in a field. */
export function isCopiedField(name: string, value: unknown, error: object): boolean {
  return isRecord(error) && Object.hasOwn(error, name) && read(error, name) === value;
}
