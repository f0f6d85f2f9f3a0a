import type { VeniceErrorCode } from '@venice/errors-core';
import type { VeniceExample } from './example.js';
import { examples } from './generated/examples.js';

/**
 * Every documented answer that means the error, as data. The first is the plain one: a sentence and nothing
 * else. Those with status 200 arrive inside a successful answer.
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
  return examples[code];
}
