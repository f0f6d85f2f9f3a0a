import { isRecord, read } from '../../data/read-unknown.js';
import type { ReportedError } from '../reported-error.js';
import { logLevelOf, type LogLevelOptions } from './level.js';
import { findLogged } from './logged-error.js';
import { isCopiedField, toLogRecord } from './record.js';

/** The keys of winston's own protocol. */
const LEVEL = Symbol.for('level');
const SPLAT = Symbol.for('splat');

/** The keys at which an application logs an error. */
const KEYS = ['err', 'error', 'exception'];

/** One message on its way through winston's formats. */
interface Info {
  level: string;
  message: unknown;
  [key: string | symbol]: unknown;
}

/**
 * Returns a format for winston. A Venice error, or an error of a client that carries one, is logged at the level of its
 * action and written under `err` as {@link toLogRecord} does, whether it was the message, an argument after it, or under
 * `err` or `error`. Put it before the format that writes the text. Never throws.
 *
 * @example
 * ```ts
 * import winston from 'winston';
 * import { veniceErrorFormat } from '@venice/errors-core/report';
 *
 * export const logger = winston.createLogger({
 *   format: winston.format.combine(veniceErrorFormat(), winston.format.json()),
 *   transports: [new winston.transports.Console()],
 * });
 * ```
 */
export function veniceErrorFormat(options: LogLevelOptions = {}): { transform: (info: Info) => Info } {
  return {
    transform(info) {
      const splat = read(info, SPLAT);
      const values: readonly unknown[] = Array.isArray(splat) ? splat : [];
      const logged = findLogged([info, info.message, ...values, ...KEYS.map((key) => read(info, key))]);
      if (logged === undefined) return info;
      const { error, caught } = logged;
      const level = logLevelOf(error, options);
      // winston copies the fields of an error into the message, with its body.
      const own = Object.entries(info).filter(
        ([key, value]) => !(isRecord(caught) && isCopiedField(key, value, caught)) && !KEYS.includes(key),
      );
      return {
        ...Object.fromEntries(own),
        [SPLAT]: splat,
        level,
        [LEVEL]: level,
        message: typeof info.message === 'string' ? maskMessage(info.message, caught, error) : error.message,
        err: toLogRecord(error, caught),
      };
    },
  };
}

/** Replaces the message of a client's error, which nobody has masked. winston adds it to that of the application. */
function maskMessage(text: string, caught: unknown, error: ReportedError): string {
  const message = read(caught, 'message');
  return typeof message === 'string' && message !== '' ? text.replaceAll(message, () => error.message) : text;
}
