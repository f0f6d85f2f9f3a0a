import type { HeaderRules } from '../catalog/catalog-tables.js';
import type { Json } from '../response/json.js';
import { readHeaders } from '../response/response-like.js';

const MASK = '[masked]';
/** Shorter texts could be words of a message. */
const SHORTEST_SECRET = 8;
/** The part of a key after its prefix. */
const SHORTEST_KEY = 16;

/** Replaces secrets in a text. */
export type Mask = (text: string) => string;

/**
 * Returns a function that masks the given secrets, and everything that has the form of an API key. A secret is found as
 * it is, as part of a URL, and if the text was cut within it. Never throws.
 */
export function maskFor(secrets: unknown, { keyPrefixes }: Pick<HeaderRules, 'keyPrefixes'>): Mask {
  const exact = Array.isArray(secrets) ? secrets.filter(isSecret) : [];
  const forms = [...new Set(exact.flatMap((secret) => [secret, ...inURL(secret)]))].sort(
    (left, right) => right.length - left.length,
  );
  // Without a look-behind, which older browsers do not parse.
  const key = new RegExp(`(^|[^A-Za-z0-9])(?:${keyPrefixes.join('|')})[\\w-]{${SHORTEST_KEY},}`, 'g');
  return (text) => {
    let masked = text;
    for (const form of forms) masked = maskEnd(masked.replaceAll(form, MASK), form);
    return masked.replace(key, `$1${MASK}`);
  };
}

/** Returns plain data with masked texts, keys included. */
export function maskJson<Value>(value: Value, mask: Mask): Value;
export function maskJson(value: unknown, mask: Mask): unknown {
  if (typeof value === 'string') return mask(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => maskJson(item, mask));
  return Object.fromEntries(
    Object.entries<Json>({ ...value }).map(([key, item]) => [mask(key), maskJson(item, mask)]),
  );
}

/**
 * Returns the secrets in the headers of a request: the values of those that contain credentials, without their scheme,
 * and the signatures in those that contain JSON in base64. Never throws.
 */
export function readSecrets(headers: unknown, { credentials }: Pick<HeaderRules, 'credentials'>): string[] {
  const sent = readHeaders(headers);
  return credentials.flatMap((name) => {
    const value = sent.get(name);
    if (value === undefined) return [];
    const bare = value.replace(/^\w+ +/, '');
    return [bare, ...signaturesIn(bare)].filter(isSecret);
  });
}

function isSecret(value: unknown): value is string {
  return typeof value === 'string' && value.length >= SHORTEST_SECRET;
}

function inURL(secret: string): string[] {
  try {
    return [encodeURIComponent(secret)];
  } catch {
    // Lone surrogates.
    return [];
  }
}

/** Masks the start of a secret at the end of a text. */
function maskEnd(text: string, secret: string): string {
  for (let length = Math.min(secret.length - 1, text.length); length >= SHORTEST_SECRET; length--) {
    if (text.endsWith(secret.slice(0, length))) return `${text.slice(0, -length)}${MASK}`;
  }
  return text;
}

/** A wallet's header contains a signed message; the server may repeat its parts. */
function signaturesIn(text: string): string[] {
  try {
    const found: string[] = [];
    JSON.parse(atob(text), (key, value: unknown) => {
      if (key === 'signature' && typeof value === 'string') found.push(value);
    });
    return found;
  } catch {
    return [];
  }
}
