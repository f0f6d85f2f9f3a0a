import { type BodyLimits, readBody } from '@venice/errors-core/adapter';
import type { AxiosFailure } from './axios-failure.js';
import { watchCancellation } from './cancellation.js';
import { bytesOf, isBlob, isUnread } from './response-data.js';

/**
 * The body of a failed response, whatever its `responseType`. Rejects only when the caller cancels the
 * request meanwhile, with what axios itself would reject with.
 */
export async function readFailedBody(failure: AxiosFailure, limits: BodyLimits): Promise<unknown> {
  const { data } = failure.response;
  const source = bytesOf(data) ?? data;
  if (typeof source !== 'string' && !ArrayBuffer.isView(source) && !isUnread(source) && !isBlob(source)) {
    return source;
  }
  // A stream that an earlier interceptor is reading.
  if (isUnread(source) && 'locked' in source && source.locked) return undefined;

  const { signal, release } = watchCancellation(failure);
  try {
    return await readBody(source, limits, signal);
  } finally {
    release();
  }
}
