import { isJsonObject, type Json } from '../data/json.js';
import { isText } from '../data/text.js';
import type { ParsedBody } from '../recognize/parsed-body.js';

/**
 * The gateway between the caller and Venice, from the envelope in which it passed a response on.
 *
 * @example
 * ```ts
 * import { toVeniceError } from '@venice/errors-core';
 *
 * const error = toVeniceError({
 *   status: 402,
 *   body: { error: { message: 'Provider returned error', code: 402, metadata: { raw: '{}', is_byok: false } } },
 * });
 * console.log(error.details.via?.ownKey); // false
 * ```
 */
export interface Via {
  /** The name of the envelope, which is that of its body shape in the catalog. */
  readonly envelope: string;
  /** The message of the gateway itself. */
  readonly message?: string;
  /** The code of the gateway; a number is the HTTP status that the provider sent. */
  readonly code?: string | number;
  /** The type of the gateway, such as `upstream_error`. */
  readonly type?: string;
  /** The name of the provider that the gateway called, such as `Venice`. */
  readonly provider?: string;
  /** Whether the request used the caller's own key for the provider; `false` for the gateway's key and account. */
  readonly ownKey?: boolean;
  /** Seconds to wait before a retry. */
  readonly retryAfterSeconds?: number;
  /** The body that the gateway wrapped: parsed if it is JSON, else its text. */
  readonly body?: Json;
}

/** Reads the gateway from its envelope; `undefined` if there is none. */
export function readVia({ envelope }: ParsedBody): Via | undefined {
  if (envelope === undefined) return undefined;
  const { name, parts, body } = envelope;
  const { message, code, type, provider, ownKey, retryAfterSeconds } = parts;
  return {
    envelope: name,
    ...(isText(message) ? { message } : {}),
    ...(isText(code) || typeof code === 'number' ? { code } : {}),
    ...(isText(type) ? { type } : {}),
    ...(isText(provider) ? { provider } : {}),
    ...(typeof ownKey === 'boolean' ? { ownKey } : {}),
    ...(typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {}),
    ...(body === undefined ? {} : { body }),
  };
}

/** Returns the headers that a gateway repeats in its envelope. */
export function headersInEnvelope({ envelope }: ParsedBody): Json | undefined {
  const headers = envelope?.parts['headers'];
  return isJsonObject(headers) ? headers : undefined;
}
