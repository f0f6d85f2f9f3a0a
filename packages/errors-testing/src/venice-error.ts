import {
  isVeniceError,
  toVeniceError,
  type VeniceErrorByCode,
  type VeniceErrorCode,
  veniceErrorFromJSON,
} from '@venice/errors-core';
import { bodyText, errorAnswer, type VeniceErrorOverrides } from './error-answer.js';

/**
 * The error that a caller gets when the API answers with this code: for tests of your own handlers.
 *
 * Throws a `TypeError` where the overrides make it another error, or one that nothing tells.
 *
 * @example
 * ```ts
 * import { veniceError } from '@venice/errors-testing';
 *
 * const overloaded = veniceError('MODEL_OVERLOADED', { headers: { 'retry-after': '3' } });
 * console.log(overloaded.retryAfterMs); // 3000
 *
 * const refused = veniceError('CONTENT_POLICY_VIOLATION', { shape: 'refund' });
 * console.log(refused.creditsRefunded); // true
 * ```
 */
export function veniceError<Code extends VeniceErrorCode>(
  code: Code,
  overrides: VeniceErrorOverrides<Code> = {},
): VeniceErrorByCode[Code] {
  const { message, ...recognised } = overrides;
  const answer = errorAnswer(code, recognised);
  const error = toVeniceError({ ...answer, body: bodyText(answer.body) });
  const reworded =
    message === undefined
      ? error
      : veniceErrorFromJSON({ ...error.toJSON(), message, body: errorAnswer(code, overrides).body });
  if (isVeniceError(reworded, code)) return reworded;
  throw new TypeError(
    `With these overrides the answer means ${error.code ?? 'no code of the catalog'}, not ${code}`,
  );
}
