import type { VeniceErrorCode } from '@venice/errors-core';
import { bodyText, errorAnswer, type VeniceErrorOverrides } from './error-answer.js';

/**
 * A `Response` as the API would send it: status, headers and body, in any of the code's shapes. For handlers
 * of Mock Service Worker and for a `fetch` of your own. Each call makes a new one, unread.
 *
 * Throws a `RangeError` for a status that a `Response` cannot have.
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
  const { status, headers, body } = errorAnswer(code, overrides);
  return new Response(bodyText(body), { status, headers });
}
