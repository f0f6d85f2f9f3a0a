import type { AnyVeniceError, ResponseLike } from '@venice/errors-core';
import {
  type BodyLimits,
  type FetchResponse,
  findInBandError,
  isFetchResponse,
  read,
  readFetchBody,
} from '@venice/errors-core/adapter';

/**
 * Returns the error in a successful response. It reads a clone, so the response stays unread. If the body is not
 * JSON, such as an image, only the headers are searched. Rejects only when `signal` is aborted.
 */
export async function readInBandError(
  response: FetchResponse,
  request: Pick<ResponseLike, 'route' | 'singleUse'>,
  limits: BodyLimits,
  signal: AbortSignal | undefined,
): Promise<AnyVeniceError | undefined> {
  const { status, headers } = response;
  const copy = isJson(headers) ? copyOf(response) : undefined;
  const body = copy && (await readFetchBody(copy, limits, signal));
  return findInBandError({ status, headers, body, ...request });
}

function isJson(headers: object): boolean {
  const get = read(headers, 'get');
  const type: unknown = typeof get === 'function' ? Reflect.apply(get, headers, ['content-type']) : undefined;
  return typeof type === 'string' && /[/+]json\b/i.test(type);
}

function copyOf(response: FetchResponse): FetchResponse | undefined {
  if (typeof response.clone !== 'function' || response.bodyUsed === true) return undefined;
  const copy: unknown = Reflect.apply(response.clone, response, []);
  return isFetchResponse(copy) ? copy : undefined;
}
