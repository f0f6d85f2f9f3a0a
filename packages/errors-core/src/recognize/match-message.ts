import type { MessageRule } from '../catalog/catalog-tables.js';
import { boundedText } from '../response/text.js';

const MAX_LENGTH = 4_096;

/** Returns a message in the form in which messages are compared: without case, extra white space and closing punctuation. */
export function fold(message: string): string {
  return lowerCase(tidy(message));
}

/** A rule that matches a message, and the texts of its variable parts. */
export interface MessageMatch<Code extends string> {
  readonly rule: MessageRule<Code>;
  readonly captures: Readonly<Record<string, string>>;
}

/**
 * Returns the rule with the most literal text that matches a message. `undefined` if none does, or if two codes
 * match equally well, which is possible when the status is unknown.
 */
export function matchMessage<Code extends string>(
  message: string,
  rules: readonly MessageRule<Code>[],
  counts: (rule: MessageRule<Code>) => boolean,
): MessageMatch<Code> | undefined {
  const tidied = tidy(message);
  const folded = lowerCase(tidied);
  let best: MessageMatch<Code> | undefined;
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

/** Searches each literal once, after the one before it: linear in the length of the message. */
function matchRule(
  tidied: string,
  folded: string,
  { literals, captures }: MessageRule,
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

function literalLength(rule: MessageRule): number {
  return rule.literals.reduce((length, literal) => length + literal.length, 0);
}

function tidy(message: string): string {
  const bounded = boundedText(message, MAX_LENGTH).replace(/\s+/g, ' ').trim();
  let end = bounded.length;
  while (end > 0 && '.!?… '.includes(bounded.charAt(end - 1))) end--;
  return bounded.slice(0, end);
}

/** ASCII only: the length must not change, so that captures can be cut from the message as it was sent. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}
