import { type Json, toVeniceError, type VeniceErrorCode } from '@venice/errors-core';
import type { VeniceExample } from '../example.js';
import { examples } from '../generated/examples.js';
import { bodyOf, documentedResponse, type VeniceErrorOverrides } from './documented-response.js';

/**
 * Returns the frame that an event stream has for the error: the documented one, else the code's message in the
 * same form.
 */
export function errorFrame<Code extends VeniceErrorCode>(
  code: Code,
  overrides: VeniceErrorOverrides<Code>,
): Json {
  const { body, shape, message } = overrides;
  if (body !== undefined || shape !== undefined) return documentedResponse(code, overrides).body;

  const documented = examples[code].find(isFrame);
  if (documented !== undefined) return bodyOf(documented, message);
  const [plain] = examples[code];
  return { error: { message: message ?? toVeniceError(plain).message } };
}

/** In-band examples are frames, failed jobs and batches. Only frames consist of one `error` object. */
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
