import type { AnyVeniceError } from '@venice/errors-core';
import { type BodyLimits, findInBandError } from '@venice/errors-core/adapter';
import { type AnyFetchResponse, isResponse, readResponseBody } from './response.js';

/**
 * The error that a successful response tells. The response itself stays unread; of what is no JSON, such as
 * an image, only the headers speak. Rejects only when `signal` is aborted.
 */
export async function errorInResponse(
  response: AnyFetchResponse,
  route: string | undefined,
  limits: BodyLimits,
  signal: AbortSignal | undefined,
): Promise<AnyVeniceError | undefined> {
  const { status, headers } = response;
  const copy = isJson(headers) ? copyOf(response) : undefined;
  const body = copy && (await readResponseBody(copy, limits, signal));
  return findInBandError({ status, headers, body, route });
}

function isJson(headers: object): boolean {
  const get: unknown = Reflect.get(headers, 'get');
  const type: unknown = typeof get === 'function' ? Reflect.apply(get, headers, ['content-type']) : undefined;
  return typeof type === 'string' && /[/+]json\b/i.test(type);
}

function copyOf(response: AnyFetchResponse): AnyFetchResponse | undefined {
  if (typeof response.clone !== 'function' || response.bodyUsed === true) return undefined;
  const copy: unknown = Reflect.apply(response.clone, response, []);
  return isResponse(copy) ? copy : undefined;
}
