import { isDeepStrictEqual } from 'node:util';
import { type AnyVeniceError, getVeniceError, type ResponseLike, toVeniceError } from '@venice/errors-core';
import { findInBandError } from '@venice/errors-core/adapter';
import { SECRET } from '../cases/secret.js';
import type { ResponseCase } from '../cases/seeds.js';
import { brokenRulesOf } from './check-error.js';

const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Error.prototype];
const untouched = PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).length);

/** The functions that are checked. Tests replace one by one with a fault. */
const core = { toVeniceError, findInBandError, getVeniceError };

/** Returns the properties that do not hold for a response; none if all is well. */
export function checkResponse(response: ResponseCase, subject = core): string[] {
  try {
    const broken = brokenRules(response, subject);
    const isTouched = PROTOTYPES.some(
      (prototype, index) => Reflect.ownKeys(prototype).length !== untouched[index],
    );
    return isTouched ? [...broken, 'no prototype is touched'] : broken;
  } catch (thrown) {
    return [`nothing is thrown: ${String(thrown)}`];
  }
}

function brokenRules(response: ResponseCase, subject: typeof core): string[] {
  // The types forbid most of it.
  const given = response as ResponseLike;
  const error = subject.toVeniceError(given);
  // Adapters ask it for successful responses only.
  if ((error.status ?? 200) < 400) subject.findInBandError(given);
  const broken = brokenRulesOf(error);
  if (subject.getVeniceError({ cause: [error] }) !== error) broken.push('a wrapped error is found');

  const { body } = response;
  if (body !== undefined) {
    const text = subject.toVeniceError({ ...given, body: JSON.stringify(body) });
    if (!isDeepStrictEqual(withoutTime(text), withoutTime(error)))
      broken.push('text and value are read alike');
  }
  if (repeatsSecret(error, response)) broken.push('secrets are masked');
  return broken;
}

function repeatsSecret(error: AnyVeniceError, { secrets }: ResponseCase): boolean {
  return (
    Array.isArray(secrets) &&
    secrets.includes(SECRET) &&
    /fuzz.{0,12}secret/i.test(JSON.stringify(error) + (error.stack ?? ''))
  );
}

/** Waits and resets are counted from now. */
function withoutTime(error: AnyVeniceError): object {
  const { retryAfterMs: wait, rateLimit: _rateLimit, ...record } = error.toJSON();
  return { ...record, waits: wait !== undefined };
}
