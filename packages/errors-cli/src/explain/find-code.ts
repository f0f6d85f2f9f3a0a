import { type VeniceErrorCode, veniceErrorCodes } from '@venice/errors-core';
import { distance } from 'fastest-levenshtein';
import { explanations } from '../generated/explanations.js';

/** The code that a text names, or those that it may mean. */
export type FoundCode =
  | { readonly code: VeniceErrorCode }
  | { readonly code: undefined; readonly suggestions: readonly VeniceErrorCode[] };

const MOST_SUGGESTIONS = 5;

/** Finds a code by its name in any case, with dashes or spaces, or by a code that servers send for it. */
export function findCode(text: string): FoundCode {
  const bare = /\[([^\]]+)\]/.exec(text)?.[1] ?? text;
  const names = [folded(bare), folded(bare).replace(/ERROR$/, '')];
  const code = veniceErrorCodes.find((known) => names.includes(folded(known)));
  if (code !== undefined) return { code };
  const meant = veniceErrorCodes.filter((known) =>
    explanations[known].wireCodes.some((wireCode) => names.includes(folded(wireCode))),
  );
  const [only, ...others] = meant;
  if (only !== undefined && others.length === 0) return { code: only };
  const suggestions = [...new Set([...meant, ...similar(separated(bare))])].slice(0, MOST_SUGGESTIONS);
  return { code: undefined, suggestions };
}

/** Only the letters and digits: `rate-limit`, `Rate limit` and `RateLimit` are the same. */
function folded(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** In the form of a code. */
function separated(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

/** Returns the codes that differ by some letters, or have the same words. */
function similar(name: string): VeniceErrorCode[] {
  const words = name.split('_').filter((word) => word.length > 2);
  return veniceErrorCodes
    .map((code) => ({ code, score: scoreOf(code, name, words) }))
    .filter(({ score }) => score > 0.5)
    .sort((left, right) => right.score - left.score)
    .map(({ code }) => code);
}

function scoreOf(code: string, name: string, words: readonly string[]): number {
  const likeness = 1 - distance(code, name) / Math.max(code.length, name.length, 1);
  const parts = code.split('_');
  const shared = words.filter((word) =>
    parts.some((part) => distance(part, word) <= (word.length > 5 ? 2 : word.length > 3 ? 1 : 0)),
  );
  return Math.max(likeness, words.length === 0 ? 0 : (shared.length / words.length) * 0.9);
}
