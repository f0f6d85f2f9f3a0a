import type { CredentialRules } from '../catalog/recognition-tables.js';
import { oncePer } from '../response/once-per.js';

/** The part of a key after its prefix. */
export const SHORTEST_KEY = 16;

/** The forms of API keys. */
export type KeyRules = Pick<CredentialRules, 'keyPrefixes' | 'bareKeyLength'>;

/** The start and the end of a part of a text. */
export type Part = readonly [start: number, end: number];

/** Finds what has the form of an API key, with a prefix or without. */
export function keysIn(text: string, rules: KeyRules): Part[] {
  const keys: Part[] = [];
  const pattern = patternOf(rules);
  pattern.lastIndex = 0;
  // Does what `matchAll` does, without copying the pattern: most texts have no match.
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
    keys.push([match.index + (match[1] ?? '').length, match.index + match[0].length]);
  for (const word of wordsOfLength(rules.bareKeyLength, text))
    if (isRandom(text.slice(...word))) keys.push(word);
  return keys;
}

/** The pattern of keys with a prefix; without a look-behind, which older browsers do not parse. */
const patternOf = /* @__PURE__ */ oncePer(
  ({ keyPrefixes }: KeyRules) =>
    new RegExp(`(^|[^A-Za-z0-9])(?:${keyPrefixes.join('|')})[\\w-]{${SHORTEST_KEY},}`, 'g'),
);

/**
 * Returns the words that have exactly this length, such as keys without a prefix. Each of them contains one of the
 * characters that are looked at first, which are so far apart.
 */
function wordsOfLength(length: number, text: string): readonly Part[] {
  const words: Part[] = [];
  for (let position = length - 1; position < text.length; position += length) {
    let end = position;
    while (end - position <= length && isWordCharacter(text.charCodeAt(end))) end++;
    if (end === position) continue;
    let start = position;
    while (end - start <= length && isWordCharacter(text.charCodeAt(start - 1))) start--;
    if (end - start === length) words.push([start, end]);
  }
  return words;
}

/**
 * Returns whether a character is a letter, a digit, `_` or `-`: the codes of ASCII. A pattern takes several
 * times as long.
 */
function isWordCharacter(code: number): boolean {
  const isDigit = code >= 48 && code <= 57;
  const isCapital = code >= 65 && code <= 90;
  const isSmall = code >= 97 && code <= 122;
  return isSmall || isCapital || isDigit || code === 95 || code === 45;
}

/** A key without a prefix has letters of both cases and digits. The address of a wallet has the same length. */
function isRandom(token: string): boolean {
  return /[a-z]/.test(token) && /[A-Z]/.test(token) && /\d/.test(token) && !/^0x[\da-f]+$/i.test(token);
}
