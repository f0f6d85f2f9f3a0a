import type { SentenceRule } from '../catalog/catalog-tables.js';

const MAX_LENGTH = 4_096;

/** A sentence as it is compared: white space, case and closing punctuation do not count. */
export function fold(sentence: string): string {
  return lowerCase(tidy(sentence));
}

/** A rule that fits a sentence, and what its variable parts stood for. */
export interface SentenceMatch<Code extends string> {
  readonly rule: SentenceRule<Code>;
  readonly captures: Readonly<Record<string, string>>;
}

/**
 * The rule that fits a sentence best: the one with the most literal text. Where two codes fit equally well,
 * as can happen for a sentence whose status is not known, it says nothing.
 */
export function matchSentence<Code extends string>(
  sentence: string,
  rules: readonly SentenceRule<Code>[],
  counts: (rule: SentenceRule<Code>) => boolean,
): SentenceMatch<Code> | undefined {
  const tidied = tidy(sentence);
  const folded = lowerCase(tidied);
  let best: SentenceMatch<Code> | undefined;
  let bestWeight = -1;
  let ambiguous = false;
  for (const rule of rules) {
    if (!counts(rule)) continue;
    const captures = matchRule(tidied, folded, rule);
    if (captures === undefined) continue;
    const weight = literalLength(rule);
    if (weight > bestWeight) {
      best = { rule, captures };
      bestWeight = weight;
      ambiguous = false;
    } else if (weight === bestWeight && best?.rule.code !== rule.code) {
      ambiguous = true;
    }
  }
  return ambiguous ? undefined : best;
}

/** Each literal is sought once, after the one before it: linear in the length of the sentence. */
function matchRule(
  tidied: string,
  folded: string,
  { literals, captures }: SentenceRule,
): Record<string, string> | undefined {
  const first = literals[0] ?? '';
  const last = literals[literals.length - 1] ?? '';
  if (literals.length === 1) return folded === first ? {} : undefined;
  if (!folded.startsWith(first) || !folded.endsWith(last)) return undefined;

  const found: Record<string, string> = {};
  const end = folded.length - last.length;
  let position = first.length;
  for (let index = 0; index < captures.length; index++) {
    const isLast = index === captures.length - 1;
    const next = isLast ? end : folded.indexOf(literals[index + 1] ?? '', position);
    if (next <= position || next > end) return undefined;
    const name = captures[index];
    if (typeof name === 'string') found[name] = tidied.slice(position, next).trim();
    position = next + (literals[index + 1]?.length ?? 0);
  }
  return found;
}

function literalLength(rule: SentenceRule): number {
  return rule.literals.reduce((length, literal) => length + literal.length, 0);
}

function tidy(sentence: string): string {
  const bounded = sentence.slice(0, MAX_LENGTH).replace(/\s+/g, ' ').trim();
  let end = bounded.length;
  while (end > 0 && '.!?… '.includes(bounded.charAt(end - 1))) end--;
  return bounded.slice(0, end);
}

/** ASCII only: the length must stay, so that a capture can be cut from the sentence as it was written. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}
