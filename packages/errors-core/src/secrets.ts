import { maskFor, maskJson, readSecrets as readSecretsOfHeaders } from './error/mask-secrets.js';
import { tables } from './generated/tables.js';
import { toJson } from './response/json.js';

/**
 * Returns the secrets in the headers of a request, for {@link ResponseLike.secrets}: the values of `authorization`,
 * of a wallet's signature and of a payment, and parts of them. Takes headers in every form that `ResponseLike` takes.
 * Never throws.
 *
 * @example
 * ```ts
 * import { toVeniceError } from '@venice/errors-core';
 * import { readSecrets } from '@venice/errors-core/adapter';
 *
 * const secrets = readSecrets({ Authorization: 'Bearer 0123456789abcdef' });
 * const error = toVeniceError({ status: 401, body: { error: 'Bad key 0123456789abcdef' }, secrets });
 * console.log(error.message); // Bad key [masked]
 * ```
 */
export function readSecrets(headers: unknown): string[] {
  return readSecretsOfHeaders(headers, tables.headers);
}

/**
 * Masks secrets in a text as in an error: the listed ones, and all that has the form of an API key. If any other value
 * contains some, returns a copy of its JSON, bounded in size. Without any returns the same value. Never throws.
 *
 * @example
 * ```ts
 * import { maskSecrets } from '@venice/errors-core/adapter';
 *
 * console.log(maskSecrets('The key sk-0123456789abcdef is not valid.', [])); // The key [masked] is not valid.
 * ```
 */
export function maskSecrets(value: unknown, secrets: readonly string[]): unknown {
  const mask = maskFor(secrets, tables.headers);
  if (typeof value === 'string') return mask(value);
  const copied = toJson(value);
  const masked = maskJson(copied, mask);
  return JSON.stringify(masked) === JSON.stringify(copied) ? value : masked;
}
