import { type Json, toVeniceError, type VeniceErrorCode } from '@venice/errors-core';
import { bodyOf, errorAnswer, type VeniceErrorOverrides } from './error-answer.js';
import type { VeniceExample } from './example.js';
import { examples } from './generated/examples.js';

/**
 * The frame with which an event stream tells the error: the documented one, or the code's sentence in the
 * same object where none is documented.
 */
export function errorFrame<Code extends VeniceErrorCode>(
  code: Code,
  overrides: VeniceErrorOverrides<Code>,
): Json {
  const { body, shape, message } = overrides;
  if (body !== undefined || shape !== undefined) return errorAnswer(code, overrides).body;

  const documented = examples[code].find(isFrame);
  if (documented !== undefined) return bodyOf(documented, message);
  const [plain] = examples[code];
  return { error: { message: message ?? toVeniceError(plain).message } };
}

/** Of what arrives inside a success, a stream has the error objects; jobs and batches have forms of their own. */
function isFrame({ status, body }: VeniceExample): boolean {
  return (
    status < 400 &&
    typeof body === 'object' &&
    body !== null &&
    'error' in body &&
    typeof body['error'] === 'object' &&
    Object.keys(body).length === 1
  );
}
