import { isRecord, itemsOf } from '../data/read-unknown.js';
import { decodeText } from './decoded-text.js';
import { type KeyRules, keysIn, type Part, SHORTEST_KEY } from './keys.js';

const MASK = '[masked]';
/** Shorter texts could be words of a message. */
const SHORTEST_SECRET = 8;
/** Shorter parts of a secret could be words of a message too. */
const SHORTEST_HALF = 16;
/** A request has a few. */
const MAX_SECRETS = 1_000;

/** Replaces secrets in a text. */
export type Mask = (text: string) => string;

/** Finds secrets in a text. The parts are in order and do not overlap. */
export type SecretFinder = (text: string) => readonly Part[];

/**
 * Returns a function that finds the given secrets, and everything that has the form of an API key. A secret is found
 * in any case, with the escapes of JSON, URLs and HTML, and if only its first or second half is there. Never throws.
 */
export function secretFinder(secrets: unknown, rules: KeyRules): SecretFinder {
  const exact = secrets === undefined ? [] : exactSecrets(secrets);
  const findIn = (text: string): Part[] => {
    const found = keysIn(text, rules);
    if (exact.length > 0) {
      const lower = lowerCase(text);
      for (const secret of exact) for (const part of partsOf(lower, secret)) found.push(part);
    }
    return found;
  };
  const shortest = exact.length === 0 ? Math.min(SHORTEST_KEY, rules.bareKeyLength) : SHORTEST_SECRET;
  // Most texts of an error are in its body too.
  let harmless: string | undefined;
  return (original) => {
    if (original.length < shortest || original === harmless) return NONE;
    const found = findIn(original);
    // What looks like an escape can be the character before a secret.
    const decoded = decodeText(original);
    if (decoded !== undefined) for (const part of findIn(decoded.text)) found.push(decoded.originOf(...part));
    if (found.length === 0) harmless = original;
    return found.length > 1 ? merged(found) : found;
  };
}

const NONE: readonly Part[] = [];

/** Returns the secrets as they are searched: also decoded, and without case. */
function exactSecrets(secrets: unknown): readonly string[] {
  const given = itemsOf(typeof secrets === 'object' ? secrets : [], MAX_SECRETS).filter(isSecret);
  const decoded = given.flatMap((secret) => [secret, decodeText(secret)?.text ?? secret]);
  return [...new Set(decoded.map(lowerCase))];
}

/** Returns a function that masks what {@link secretFinder} finds. Never throws. */
export function maskFor(...given: Parameters<typeof secretFinder>): Mask {
  const find = secretFinder(...given);
  return (text) => {
    const parts = find(text);
    if (parts.length === 0) return text;
    let masked = '';
    let position = 0;
    for (const [start, end] of parts) {
      masked += text.slice(position, start) + MASK;
      position = end;
    }
    return masked + text.slice(position);
  };
}

/** Returns plain data with masked texts, keys included; the same data if nothing is masked. */
export function maskJson<Value>(value: Value, mask: Mask): Value;
export function maskJson(value: unknown, mask: Mask): unknown {
  // Nearly always nothing is masked, and nothing has to be copied.
  return isMasked(value, mask) ? maskedCopy(value, mask) : value;
}

function isMasked(value: unknown, mask: Mask): boolean {
  if (typeof value === 'string') return mask(value) !== value;
  if (Array.isArray(value)) {
    for (const item of value) if (isMasked(item, mask)) return true;
  } else if (isRecord(value)) {
    for (const key of Object.keys(value)) if (mask(key) !== key || isMasked(value[key], mask)) return true;
  }
  return false;
}

function maskedCopy(value: unknown, mask: Mask): unknown {
  if (typeof value === 'string') return mask(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => maskedCopy(item, mask));
  const entries: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(entries.map(([key, item]) => [mask(key), maskedCopy(item, mask)]));
}

export function isSecret(value: unknown): value is string {
  return typeof value === 'string' && value.length >= SHORTEST_SECRET;
}

/** Finds a secret everywhere in a text, also if only one half of it is there, and its start at the end of the text. */
function partsOf(text: string, secret: string): Part[] {
  if (secret.length < SHORTEST_SECRET) return [];
  const half = Math.max(SHORTEST_HALF, Math.floor(secret.length / 2));
  const found = placesOf(text, secret.slice(-half)).map((place): Part => {
    let left = Math.max(secret.length - half, 0);
    let start = place;
    while (left > 0 && start > 0 && text[start - 1] === secret[left - 1]) {
      start--;
      left--;
    }
    return [start, place + Math.min(half, secret.length)];
  });
  // Nearly no text contains the start of a secret.
  if (!text.includes(secret.slice(0, SHORTEST_SECRET))) return found;
  let end = 0;
  for (const start of placesOf(text, secret.slice(0, half))) {
    end = start + Math.min(half, secret.length);
    while (end - start < secret.length && text[end] === secret[end - start]) end++;
    found.push([start, end]);
  }
  for (
    let start = Math.max(end, text.length - secret.length + 1);
    start <= text.length - SHORTEST_SECRET;
    start++
  )
    if (secret.startsWith(text.slice(start))) return [...found, [start, text.length]];
  return found;
}

/** The places of a part in a text. They do not overlap. */
function placesOf(text: string, part: string): number[] {
  const places: number[] = [];
  for (let place = text.indexOf(part); place >= 0; place = text.indexOf(part, place + part.length))
    places.push(place);
  return places;
}

function merged(parts: Part[]): Part[] {
  const joined: Part[] = [];
  for (const [start, end] of parts.sort((left, right) => left[0] - right[0])) {
    const last = joined.at(-1);
    if (last !== undefined && start < last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}

/** Keeps the length, unlike `toLowerCase` for a few letters. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
