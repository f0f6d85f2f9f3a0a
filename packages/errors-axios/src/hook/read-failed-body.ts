import { type BodyLimits, isBlob, isBytes, isLocked, isStream, readBody } from '@venice/errors-core/adapter';
import type { AxiosFailure } from '../failure/axios-failure.js';
import { abandonable } from './abandonment.js';

/**
 * Reads the body of a failed response, whatever its `responseType`. Rejects only if the signal is aborted
 * meanwhile, with its reason.
 */
export async function readFailedBody(
  failure: AxiosFailure,
  limits: BodyLimits,
  signal: AbortSignal,
): Promise<unknown> {
  const { data } = failure.response;
  if (typeof data !== 'string' && !isBytes(data) && !isStream(data) && !isBlob(data)) return data;
  // An earlier interceptor reads this stream.
  if (isStream(data) && isLocked(data)) return undefined;
  return readBody(isStream(data) ? abandonable(data, failure.request) : data, limits, signal);
}
