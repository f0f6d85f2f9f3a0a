import { type AnyVeniceError, type Json, type VeniceErrorCode } from '@venice/errors-core';
import { failureStatusOf } from '@venice/errors-core/adapter';
import { requireCode, requireOptions } from '../checks/refuse.js';
import { basePath } from '../generated/examples.js';
import { documentedResponse, OVERRIDES, type VeniceErrorOverrides } from '../response/documented-response.js';
import { veniceError } from '../venice-error.js';

/** A failed call, in parts of which every client builds its own error. */
export interface FailedCall {
  readonly error: AnyVeniceError;
  /** An in-band error has the status with which it would have failed. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
  readonly method: string;
  readonly url: string;
}

const ORIGIN = 'https://api.venice.ai';
const USUAL_ROUTE = 'POST /chat/completions';

/** Returns the call that fails with a code. */
export function failedCall<Code extends VeniceErrorCode>(
  code: Code,
  overrides: VeniceErrorOverrides<Code>,
): FailedCall {
  requireCode(code);
  requireOptions(overrides, OVERRIDES);
  const error = veniceError(code, overrides);
  const { status, headers, body, route = USUAL_ROUTE } = documentedResponse(code, overrides);
  const [method = '', path = ''] = route.split(' ');
  return {
    error,
    status: status < 400 ? failureStatusOf(error) : status,
    headers,
    body,
    method,
    url: path.startsWith('https:') ? path : `${ORIGIN}${basePath}${path}`,
  };
}
