import { type AnyVeniceError, toVeniceError } from '@venice/errors-core';
import {
  type BodyLimits,
  cancelBody,
  type FetchResponse,
  isFetchResponse,
  originOf,
  readPartOfFetchBody,
} from '@venice/errors-core/adapter';

/** Options of {@link fromResponse}. */
export interface FromResponseOptions extends BodyLimits {
  /** The method and path that were called, such as `POST /video/retrieve`: a response does not have its method. */
  readonly route?: string | undefined;
  /** Whether the request had a signature that can be used once, such as `SIGN-IN-WITH-X`. */
  readonly singleUse?: boolean | undefined;
  /** Texts of the request that the error must not contain, such as the API key. */
  readonly secrets?: readonly string[] | undefined;
  /** Ends the reading of the body; {@link fromResponse} then rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Returns the error of a failed `Response`; `undefined` if the status is below 400 or the value is not a
 * `Response`. It reads a clone, so the response stays readable, unless a limit or the signal ended the reading: the
 * rest of the body is then canceled, which frees the connection. If the body was read already, only status and
 * headers are used. The clone of node-fetch stops after about 64 KB, until the time limit: use `withVeniceErrors` there
 * for longer bodies. Rejects only when `options.signal` is aborted.
 *
 * @param options - The limits within which the body is read (`maxBodyBytes` in bytes, `bodyTimeoutMs` in
 * milliseconds), the route that was called, whether its signature is used up, and a signal.
 *
 * @example
 * ```ts
 * import { fromResponse } from '@venice/errors-fetch';
 *
 * export async function listModels(): Promise<unknown> {
 *   const response = await fetch('https://api.venice.ai/api/v1/models');
 *   const error = await fromResponse(response, { route: 'GET /models' });
 *   if (error !== undefined) throw error;
 *   return response.json();
 * }
 * ```
 */
export async function fromResponse(
  response: unknown,
  options: FromResponseOptions = {},
): Promise<AnyVeniceError | undefined> {
  if (!isFetchResponse(response) || response.status < 400 || !isCloneable(response)) return undefined;
  const { status, headers } = response;
  const { route, singleUse, secrets } = options;
  const clone = cloneOf(response);
  const body = clone && (await readClone(clone, response, options));
  const origin = originOf(response);
  return toVeniceError({ status, headers, body, route, singleUse, secrets, origin });
}

async function readClone(
  clone: FetchResponse,
  response: FetchResponse,
  options: FromResponseOptions,
): Promise<string | undefined> {
  let isWhole = false;
  try {
    const part = await readPartOfFetchBody(clone, options, options.signal);
    isWhole = part?.isWhole !== false;
    return part?.text;
  } finally {
    // The connection of a body that was not read to its end is in use until the other copy is canceled too.
    if (!isWhole) cancelBody(response);
  }
}

type Cloneable = FetchResponse & { clone(): unknown };

/** Every `Response` can be cloned. Errors and responses of other clients have a status too, but no `clone`. */
function isCloneable(response: FetchResponse): response is Cloneable {
  return typeof response.clone === 'function';
}

function cloneOf(response: Cloneable): FetchResponse | undefined {
  try {
    const clone = response.clone();
    return isFetchResponse(clone) ? clone : undefined;
  } catch {
    // The body was read already, or is being read.
    return undefined;
  }
}
