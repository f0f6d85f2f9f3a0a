import {
  type AnyVeniceError,
  toVeniceError,
  type VeniceErrorByCode,
  type VeniceErrorCode,
} from '@venice/errors-core';
import type { BodyLimits } from '@venice/errors-core/adapter';
import type { VeniceResponseByCode } from './generated/venice-response-by-code.js';
import { type AnyFetchResponse, isFailedResponse, readResponseBody } from './response.js';

/** What {@link fromResponse} can be told. */
export interface FromResponseOptions extends BodyLimits {
  /** What was called, such as `POST /video/retrieve`; a response does not tell its method. */
  readonly route?: string | undefined;
  /** Ends the reading of the body; {@link fromResponse} then rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
}

type FailedResponses = VeniceResponseByCode[VeniceErrorCode];

/** The error that a typed failed response means: of its code, and of those that look the same in types. */
export type VeniceErrorOf<Failed extends FailedResponses> = 0 extends 1 & Failed
  ? AnyVeniceError | undefined
  : {
      [Code in VeniceErrorCode]: Failed extends VeniceResponseByCode[Code] ? VeniceErrorByCode[Code] : never;
    }[VeniceErrorCode];

/**
 * The error that a failed response means; `undefined` for a status below 400 and for what is no `Response`.
 * It reads a clone, so the response stays readable; of a body that was read already only status and headers
 * are used. Rejects only when `options.signal` is aborted.
 *
 * @param options - The limits within which the body is read (`maxBodyBytes` in bytes, `bodyTimeoutMs` in
 * milliseconds), the route that was called, and a signal.
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
export function fromResponse<Failed extends FailedResponses>(
  response: Failed,
  options?: FromResponseOptions,
): Promise<VeniceErrorOf<Failed>>;
export function fromResponse(
  response: unknown,
  options?: FromResponseOptions,
): Promise<AnyVeniceError | undefined>;
export async function fromResponse(
  response: unknown,
  options: FromResponseOptions = {},
): Promise<AnyVeniceError | undefined> {
  if (!isFailedResponse(response) || !isCloneable(response)) return undefined;
  const { status, headers } = response;
  const clone = cloneOf(response);
  const body = clone && (await readResponseBody(clone, options, options.signal));
  return toVeniceError({ status, headers, body, route: options.route });
}

type Cloneable = AnyFetchResponse & { clone(): unknown };

/** Every `Response` can be cloned; errors and answers of other clients, which have a status too, cannot. */
function isCloneable(response: AnyFetchResponse): response is Cloneable {
  return typeof response.clone === 'function';
}

function cloneOf(response: Cloneable): AnyFetchResponse | undefined {
  try {
    const clone = response.clone();
    return isFailedResponse(clone) ? clone : undefined;
  } catch {
    // The body was read already, or is being read.
    return undefined;
  }
}
