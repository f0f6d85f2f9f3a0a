import { type AnyVeniceError, toVeniceError } from '@venice/errors-core';
import { carriedVeniceError, findVeniceError, isSingleUse, originOf } from '@venice/errors-core/adapter';
import { isForeign } from './failure/attach-error.js';
import { isAxiosFailure } from './failure/axios-failure.js';
import { bodyInMemory } from './failure/response-data.js';
import { requestOf, routeOfRequest, secretsOf } from './failure/sent-request.js';

/**
 * Returns the Venice error in a caught value, as core's `getVeniceError` does, and reads the errors of an axios
 * instance without {@link withVeniceErrors} too. `undefined` if there is no failed Venice response: for an abort,
 * a timeout, a network failure, any other value, and a response that `isVenice` refused. Never throws.
 *
 * With {@link withVeniceErrors} it knows the whole body. Without it, it decodes the body that axios has in
 * memory; for a stream or a `Blob`, which take time to read, it knows status and headers only.
 *
 * @example
 * ```ts
 * import { getVeniceError } from '@venice/errors-axios';
 * import axios from 'axios';
 *
 * export async function listModels(): Promise<unknown> {
 *   try {
 *     const { data } = await axios.get<unknown>('https://api.venice.ai/api/v1/models');
 *     return data;
 *   } catch (caught) {
 *     const error = getVeniceError(caught);
 *     if (error?.retryable) console.error(`Retry in ${error.retryAfterMs ?? 1_000} ms.`);
 *     throw caught;
 *   }
 * }
 * ```
 */
export function getVeniceError(caught: unknown): AnyVeniceError | undefined {
  return findVeniceError(caught, decodeFailure);
}

/** Returns the Venice error of this one `AxiosError`, without searching further. */
export function veniceErrorOf(failure: object): AnyVeniceError | undefined {
  return carriedVeniceError(failure) ?? decodeFailure(failure);
}

function decodeFailure(value: object): AnyVeniceError | undefined {
  if (!isAxiosFailure(value) || isForeign(value)) return undefined;
  const { status, headers, data } = value.response;
  const request = requestOf(value);
  return toVeniceError({
    status,
    headers,
    body: bodyInMemory(data),
    route: routeOfRequest(request),
    singleUse: isSingleUse(request.headers),
    secrets: secretsOf(request),
    origin: originOf(value.response),
  });
}
