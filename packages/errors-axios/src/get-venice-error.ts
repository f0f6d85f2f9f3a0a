import {
  type AnyVeniceError,
  isVeniceError,
  toVeniceError,
  type VeniceErrorByCode,
  type VeniceErrorCode,
} from '@venice/errors-core';
import { attachedError, hasAttachedError } from './attached-error.js';
import { isAxiosFailure } from './axios-failure.js';
import type { VeniceAxiosErrorByCode } from './generated/venice-axios-error-by-code.js';
import { bodyInMemory } from './response-data.js';
import { requestOf, routeOfRequest } from './sent-request.js';

type AxiosErrors = VeniceAxiosErrorByCode[VeniceErrorCode];

/** The error that a typed `AxiosError` means: of its code, and of those that look the same in types. */
export type VeniceErrorOf<Failure extends AxiosErrors> = 0 extends 1 & Failure
  ? AnyVeniceError | undefined
  : {
      [Code in VeniceErrorCode]: Failure extends VeniceAxiosErrorByCode[Code]
        ? VeniceErrorByCode[Code]
        : never;
    }[VeniceErrorCode];

/**
 * The error that a caught value means; `undefined` for what is no failed exchange with Venice: an abort, a
 * timeout, a network failure, any other value, and what `isVenice` refused.
 *
 * Behind {@link withVeniceErrors} it knows the whole body. Without it, it decodes what axios has in memory;
 * of a stream or a `Blob`, which take time to read, it knows status and headers only.
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
 *     if (error?.retryable) console.error(`Try again in ${error.retryAfterMs ?? 1_000} ms.`);
 *     throw caught;
 *   }
 * }
 * ```
 */
export function getVeniceError<Failure extends AxiosErrors>(error: Failure): VeniceErrorOf<Failure>;
export function getVeniceError(error: unknown): AnyVeniceError | undefined;
export function getVeniceError(error: unknown): AnyVeniceError | undefined {
  // What `inBandErrors` rejects with.
  if (isVeniceError(error)) return error;
  if (!isAxiosFailure(error)) return undefined;
  if (hasAttachedError(error)) return attachedError(error);
  const { status, headers, data } = error.response;
  return toVeniceError({
    status,
    headers,
    body: bodyInMemory(data),
    route: routeOfRequest(requestOf(error)),
  });
}
