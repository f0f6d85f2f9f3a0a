import {
  isVeniceError,
  toVeniceError,
  type VeniceErrorByCode,
  type VeniceErrorCode,
  veniceErrorFromJSON,
} from '@venice/errors-core';
import { requireKnown, requireOptions } from './checks/refuse.js';
import { routes } from './generated/examples.js';
import {
  bodyText,
  documentedResponse,
  OVERRIDES,
  type VeniceErrorOverrides,
} from './response/documented-response.js';

/**
 * Returns the error that a caller gets for this code, for tests of error handlers.
 *
 * @throws A `TypeError` if the overrides turn it into another error or into an unrecognized one, and for an unknown
 * code, shape, route or option, with the valid ones.
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
  requireOptions(overrides, OVERRIDES);
  const { message, ...recognized } = overrides;
  const response = documentedResponse(code, recognized);
  const error = toVeniceError({ ...response, body: bodyText(response.body) });
  const reworded =
    message === undefined
      ? error
      : veniceErrorFromJSON({ ...error.toJSON(), message, body: documentedResponse(code, overrides).body });
  if (overrides.route !== undefined && !routes.some((route) => route === error.route))
    requireKnown('route', overrides.route, routes);
  if (isVeniceError(reworded, code)) return reworded;
  throw new TypeError(
    `With these overrides the response means ${error.code ?? 'no code of the catalog'}, not ${code}`,
  );
}
