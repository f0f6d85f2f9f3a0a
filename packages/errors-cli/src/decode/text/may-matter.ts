import { codeWords, phrases } from '../../generated/words.js';

const CODES = new Set(codeWords);
const PHRASES = byLongestWord();

/**
 * Returns whether a line contains the words of a message, a code, or the name of the service. Recognizing a
 * message takes a thousand times longer than this, and most lines of a log show no error.
 */
export function mayMatter(line: string): boolean {
  const words = new Set(line.toLowerCase().match(/[a-z0-9_]{2,}/g));
  for (const word of words) {
    if (CODES.has(word) || word.startsWith('venice')) return true;
    if (PHRASES.get(word)?.some((phrase) => phrase.every((each) => words.has(each))) === true) return true;
  }
  return false;
}

function byLongestWord(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const map = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const longest = words.reduce((found, word) => (word.length > found.length ? word : found), '');
    map.set(longest, [...(map.get(longest) ?? []), words]);
  }
  return map;
}
