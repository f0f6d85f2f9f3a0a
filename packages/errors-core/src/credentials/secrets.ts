import { toJson } from '../data/to-json.js';
import { credentialRules } from '../generated/tables/credentials.js';
import { maskFor, maskJson, secretFinder } from '../masking/mask-secrets.js';
import { readSecrets as readSecretsOfRequest } from '../masking/request-secrets.js';
import { isBytes, toBytes } from '../response/bytes.js';

/**
 * Returns the secrets of a request, for {@link ResponseLike.secrets}: the values of `authorization`, of a wallet's
 * signature and of a payment, the parts of them that are secrets on their own, and the credentials in the URL. Takes
 * headers in every form that `ResponseLike` takes. Never throws.
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
export function readSecrets(headers: unknown, url?: string): string[] {
  return readSecretsOfRequest(headers, url, credentialRules);
}

/**
 * Masks secrets in a text as in an error: the listed ones, and all that has the form of an API key. If any other value
 * contains some, returns a copy of its data, which is bounded if the value is nested thousands deep. In bytes they are
 * overwritten. Without any returns the same value. Never throws.
 *
 * @example
 * ```ts
 * import { maskSecrets } from '@venice/errors-core/adapter';
 *
 * console.log(maskSecrets('The key sk-0123456789abcdef is not valid.', [])); // The key [masked] is not valid.
 * ```
 */
export function maskSecrets(value: unknown, secrets: readonly string[]): unknown {
  if (isBytes(value)) return overwrite(value, secrets);
  const mask = maskFor(secrets, credentialRules);
  try {
    return maskJson(value, mask);
  } catch {
    return maskJson(toJson(value), mask);
  }
}

/**
 * Returns a copy of headers, with the secrets masked that they repeat. Never throws.
 *
 * @example
 * ```ts
 * import { maskedHeaders } from '@venice/errors-core/adapter';
 *
 * const headers = new Headers({ 'x-echo': 'Bearer 0123456789abcdef' });
 * console.log(maskedHeaders(headers, ['0123456789abcdef']).get('x-echo')); // Bearer [masked]
 * ```
 */
export function maskedHeaders(headers: Headers, secrets: readonly string[]): Headers {
  const copy = copyOf(headers);
  const mask = maskFor(secrets, credentialRules);
  for (const [name, value] of [...copy]) {
    const masked = mask(value);
    if (masked !== value) copy.set(name, masked);
  }
  return copy;
}

/** Returns no headers if the runtime refuses them. */
function copyOf(headers: Headers): Headers {
  try {
    return new Headers(headers);
  } catch {
    return new Headers();
  }
}

const STAR = 42;
/** The most arguments that every engine takes. */
const BLOCK = 8_192;

function overwrite<Bytes extends ArrayBuffer | ArrayBufferView>(
  value: Bytes,
  secrets: readonly string[],
): Bytes {
  const bytes = toBytes(value);
  // One character for each byte, so that positions are the same.
  let text = '';
  for (let start = 0; start < bytes.length; start += BLOCK)
    text += String.fromCharCode(...bytes.subarray(start, start + BLOCK));
  for (const [start, end] of secretFinder(secrets, credentialRules)(text)) bytes.fill(STAR, start, end);
  return value;
}
