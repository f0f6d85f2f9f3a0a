import type { VeniceErrorCode } from '@venice/errors-core';
import { requireCode } from './checks/refuse.js';
import type { VeniceExample } from './example.js';
import { examples } from './generated/examples.js';

/**
 * Returns every documented response of a code, as data. The first is the plain one, with a message and nothing
 * else. Examples with status 200 are in-band errors.
 *
 * @throws A `TypeError` for an unknown code, with the valid ones.
 *
 * @example
 * ```ts
 * import { veniceErrorExamples } from '@venice/errors-testing';
 *
 * for (const { shape, status, body } of veniceErrorExamples('INFERENCE_FAILED')) {
 *   console.log(shape, status, JSON.stringify(body));
 * }
 * ```
 */
export function veniceErrorExamples(code: VeniceErrorCode): readonly [VeniceExample, ...VeniceExample[]] {
  requireCode(code);
  return examples[code];
}
