import { read } from '../../data/read-unknown.js';
import { logLevelOf, type LogLevelOptions } from './level.js';
import { findLogged } from './logged-error.js';
import { toLogRecord } from './record.js';

/** The keys at which an application logs an error. */
const KEYS = ['err', 'error'];

/**
 * Returns a serializer for pino. It writes a Venice error, and an error of a client that carries one, as
 * {@link toLogRecord} does. Every other value goes to the serializer that you pass. Never throws on its own.
 *
 * @param otherwise - The serializer of other errors, usually `pino.stdSerializers.err`.
 *
 * @example
 * ```ts
 * import pino from 'pino';
 * import { veniceErrorSerializer, veniceLogMethod } from '@venice/errors-core/report';
 *
 * export const logger = pino({
 *   serializers: { err: veniceErrorSerializer(pino.stdSerializers.err) },
 *   hooks: { logMethod: veniceLogMethod() },
 * });
 * ```
 */
export function veniceErrorSerializer<Value>(
  otherwise: (error: Value) => unknown,
): (error: Value) => unknown {
  return (error) => {
    const logged = findLogged([error]);
    return logged === undefined ? otherwise(error) : toLogRecord(logged.error, logged.caught);
  };
}

/** The parts of a pino logger that the hook uses. */
interface Logger {
  readonly levels: { readonly values: Readonly<Record<string, number>> };
}

/**
 * Returns a hook for pino that logs a Venice error at the level of its action, whatever method was called: as the first
 * argument, or under `err` or `error` of it. pino does not call the hook for a method below its own level, so log caught
 * errors with `logger.error`.
 *
 * @example
 * ```ts
 * import pino from 'pino';
 * import { getVeniceError } from '@venice/errors-core';
 * import { veniceLogMethod } from '@venice/errors-core/report';
 *
 * const logger = pino({ hooks: { logMethod: veniceLogMethod({ levels: { wait: 'info' } }) } });
 * export const log = (caught: unknown): void => logger.error({ err: getVeniceError(caught) ?? caught }, 'The call failed');
 * ```
 */
export function veniceLogMethod(options: LogLevelOptions = {}) {
  return function logMethod(
    this: Logger,
    args: unknown[],
    // pino's own type has overloads, none of which takes a list.
    method: (...args: never[]) => void,
    level: number,
  ): void {
    const [first] = args;
    const logged = findLogged([first, ...KEYS.map((key) => read(first, key))]);
    const name = logged === undefined ? undefined : logLevelOf(logged.error, options);
    const numbers = this.levels.values;
    const isOther = name !== undefined && Object.hasOwn(numbers, name) && numbers[name] !== level;
    const other = isOther ? read(this, name) : undefined;
    // Without a message pino takes that of the client's error, which nobody has masked.
    const values = logged !== undefined && args.length === 1 ? [first, logged.error.message] : args;
    // The other method calls this hook again, with its own level.
    Reflect.apply(typeof other === 'function' ? other : method, this, values);
  };
}
