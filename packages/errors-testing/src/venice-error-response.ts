import type { VeniceErrorCode } from '@venice/errors-core';
import { requireOptions } from './checks/refuse.js';
import {
  bodyText,
  documentedResponse,
  OVERRIDES,
  type VeniceErrorOverrides,
} from './response/documented-response.js';

/**
 * Returns a `Response` as the API sends it: status, headers and body, in any of the code's shapes. For handlers
 * of Mock Service Worker and for your own `fetch`. Each call creates a new, unread one.
 *
 * @throws The error of `Response` for a status that it cannot have, a `TypeError` for an unknown code, shape or option.
 *
 * @example
 * ```ts
 * import { veniceErrorResponse } from '@venice/errors-testing';
 *
 * const response = veniceErrorResponse('INFERENCE_FAILED', { shape: 'refund' });
 * console.log(response.status, await response.text());
 * ```
 */
export function veniceErrorResponse<Code extends VeniceErrorCode>(
  code: Code,
  overrides: VeniceErrorOverrides<Code> = {},
): Response {
  requireOptions(overrides, OVERRIDES);
  const { status, headers, body } = documentedResponse(code, overrides);
  return new Response(bodyText(body), { status, headers });
}
