import type { VeniceErrorCode } from '@venice/errors-core';
import { bodyText, documentedResponse, type VeniceErrorOverrides } from './response/documented-response.js';

/**
 * Returns a `Response` as the API sends it: status, headers and body, in any of the code's shapes. For handlers
 * of Mock Service Worker and for your own `fetch`. Each call creates a new, unread one.
 *
 * @throws A `RangeError` for a status that a `Response` cannot have, a `TypeError` for an unknown shape.
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
  const { status, headers, body } = documentedResponse(code, overrides);
  return new Response(bodyText(body), { status, headers });
}
