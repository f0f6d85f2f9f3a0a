import { isDeepStrictEqual } from 'node:util';
import {
  type AnyVeniceError,
  describeVeniceError,
  isVeniceError,
  veniceErrorCodes,
  veniceErrorFamilies,
  veniceErrorFromJSON,
} from '@venice/errors-core';

/** The largest record, as JSON: bodies, details and messages are bounded. */
const MAX_RECORD = 1_500_000;
const A_WEEK = 604_800_000;

/** Returns the properties of every error that do not hold for one. */
export function brokenRulesOf(error: AnyVeniceError): string[] {
  const record = error.toJSON();
  const text = JSON.stringify(error);
  const { retryable, retryAfterMs, code, matchedBy } = error;
  const rules: Readonly<Record<string, boolean>> = {
    'it is an error with a message':
      isVeniceError(error) && error instanceof Error && error.message.trim() !== '',
    'its family exists': veniceErrorFamilies.includes(error.family),
    'its code exists': code === undefined || veniceErrorCodes.includes(code),
    'it is matched by something if it has a code': (matchedBy === undefined) === (code === undefined),
    'its wait is within bounds':
      retryAfterMs === undefined ||
      (Number.isInteger(retryAfterMs) &&
        !Object.is(retryAfterMs, -0) &&
        retryAfterMs >= 0 &&
        retryAfterMs < A_WEEK),
    'it is not retryable after an hour': !retryable || (retryAfterMs ?? 0) < 3_600_000,
    'its record is plain JSON': isDeepStrictEqual(JSON.parse(text), record),
    'its record survives a clone': isDeepStrictEqual(structuredClone(record), record),
    'its record revives': isDeepStrictEqual(veniceErrorFromJSON(JSON.parse(text))?.toJSON(), record),
    'its texts are well-formed': !/\\ud[89a-f][0-9a-f]{2}/i.test(text.replaceAll('\\\\', '')),
    'its size is bounded': text.length < MAX_RECORD,
    'it can be described': describeVeniceError(error) !== '',
    'its stack starts with it':
      error.stack?.startsWith(`VeniceError${code === undefined ? '' : ` [${code}]`}: `) === true,
  };
  return Object.keys(rules).filter((rule) => rules[rule] !== true);
}

/**
 * Returns what every client passes on of an error, whatever it does with headers and bodies. The AI SDK refuses keys that
 * could change a prototype.
 */
export function essenceOf(error: AnyVeniceError | undefined): unknown {
  if (error === undefined) return undefined;
  const { code, family, message, details, retryable, charged } = error;
  return JSON.parse(
    JSON.stringify([code, family, message, details, retryable, charged], (key, value: unknown) =>
      ['__proto__', 'constructor'].includes(key) ? undefined : value,
    ),
  );
}
