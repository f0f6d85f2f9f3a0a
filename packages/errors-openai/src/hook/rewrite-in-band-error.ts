import {
  type BodyLimits,
  failureStatusOf,
  readFetchBody,
  readInBandError,
} from '@venice/errors-core/adapter';
import { rewriteResponse } from './rewrite-response.js';
import type { SentRequest } from './sent-request.js';
import type { UnreadResponse } from './unread-response.js';

/**
 * Returns a failed response for a successful one that contains an error, with the status that the catalog has for
 * its code, so that the SDK throws the right class and obeys the right retry rule. Other responses stay as they are.
 */
export async function rewriteInBandError(
  received: UnreadResponse,
  request: SentRequest,
  options: BodyLimits,
): Promise<UnreadResponse> {
  const { error, response } = await readInBandError(received, request, options, request.signal);
  if (error === undefined) {
    request.loop.succeed();
    return response;
  }
  const text = (await readFetchBody(response, options, request.signal)) ?? '';
  const { statusText, url, headers } = response;
  const failed = { status: failureStatusOf(error), statusText, url, headers, text, ...request };
  return rewriteResponse(failed, error);
}
