import { isDeepStrictEqual } from 'node:util';
import {
  type AnyVeniceError,
  describeVeniceError,
  getVeniceError,
  isVeniceError,
  type ResponseLike,
  toVeniceError,
  veniceErrorCodes,
  veniceErrorFamilies,
  veniceErrorFromJSON,
} from '@venice/errors-core';
import { findInBandError } from '@venice/errors-core/adapter';
import type { ResponseCase } from './seeds.js';

/** The largest record, as JSON: bodies, details and messages are bounded. */
const MAX_RECORD = 1_500_000;
const A_WEEK = 604_800_000;

const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Error.prototype];
const untouched = PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).length);

/** Returns the properties that do not hold for a response; none if all is well. */
export function checkResponse(response: ResponseCase): string[] {
  try {
    const broken = brokenRules(response);
    const isTouched = PROTOTYPES.some(
      (prototype, index) => Reflect.ownKeys(prototype).length !== untouched[index],
    );
    return isTouched ? [...broken, 'no prototype is touched'] : broken;
  } catch (thrown) {
    return [`nothing is thrown: ${String(thrown)}`];
  }
}

function brokenRules(response: ResponseCase): string[] {
  // The types forbid most of it.
  const given = response as ResponseLike;
  const error = toVeniceError(given);
  // Adapters ask it for successful responses only.
  if ((error.status ?? 200) < 400) findInBandError(given);
  const broken = brokenRulesOf(error);
  if (getVeniceError({ cause: [error] }) !== error) broken.push('a wrapped error is found');

  const { body } = response;
  if (body !== undefined) {
    const text = toVeniceError({ ...given, body: JSON.stringify(body) });
    if (!isDeepStrictEqual(withoutTime(text), withoutTime(error)))
      broken.push('text and value are read alike');
  }
  return broken;
}

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

/** Waits and resets are counted from now. */
function withoutTime(error: AnyVeniceError): object {
  const { retryAfterMs: wait, rateLimit: _rateLimit, ...record } = error.toJSON();
  return { ...record, waits: wait !== undefined };
}
