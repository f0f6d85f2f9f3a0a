import { type BodyLimits, isBlob, isBytes, isLocked, isStream, readBody } from '@venice/errors-core/adapter';
import type { AxiosFailure } from '../failure/axios-failure.js';
import { watchCancellation } from './cancellation.js';

/**
 * Reads the body of a failed response, whatever its `responseType`. Rejects only if the caller cancels the
 * request meanwhile, with the error that axios itself would reject with.
 */
export async function readFailedBody(failure: AxiosFailure, limits: BodyLimits): Promise<unknown> {
  const { data } = failure.response;
  if (typeof data !== 'string' && !isBytes(data) && !isStream(data) && !isBlob(data)) return data;
  // An earlier interceptor reads this stream.
  if (isStream(data) && isLocked(data)) return undefined;

  const { signal, release } = watchCancellation(failure);
  try {
    return await readBody(data, limits, signal);
  } finally {
    release();
  }
}
