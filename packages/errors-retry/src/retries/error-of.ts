import { type AnyVeniceError, toVeniceError } from '@venice/errors-core';
import {
  type BodyLimits,
  cancelBody,
  type FetchCall,
  type FetchResponse,
  isFetchResponse,
  originOf,
  read,
  readPartOfFetchBody,
  readSecrets,
} from '@venice/errors-core/adapter';

/** Returns the error of a failed response, which stays unread: a clone of it is read, within the limits. */
export async function errorOf(
  response: FetchResponse,
  call: FetchCall,
  request: { readonly route: string | undefined; readonly singleUse: boolean },
  limits: BodyLimits,
): Promise<AnyVeniceError> {
  const { status, headers } = response;
  const clone = cloneOf(response);
  const part = clone && (await readPartOfFetchBody(clone, limits, call.signal));
  // The connection of a body that was not read to its end is in use until the clone is given up too.
  if (clone !== undefined && part?.isWhole === false) cancelBody(clone);
  const origin = originOf(response);
  return toVeniceError({
    status,
    headers,
    body: part?.text,
    origin,
    secrets: readSecrets(call.headers, call.url),
    ...request,
  });
}

function cloneOf(response: FetchResponse): FetchResponse | undefined {
  const clone = read(response, 'clone');
  try {
    const copy: unknown = typeof clone === 'function' ? Reflect.apply(clone, response, []) : undefined;
    return isFetchResponse(copy) ? copy : undefined;
  } catch {
    return undefined;
  }
}
