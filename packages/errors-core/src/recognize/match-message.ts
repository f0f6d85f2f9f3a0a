import type { MessageRule } from '../catalog/catalog-tables.js';
import { boundedText } from '../response/text.js';
import { grammar } from './grammar.js';
import { afterSentences, isContinued, withLineBreaksAsSentences } from './sentences.js';

const { maximumLength, closingCharacters } = grammar.fold;
const WHITE_SPACE = /* @__PURE__ */ new RegExp(grammar.fold.whiteSpace, 'g');
const CAPITALS = /* @__PURE__ */ new RegExp(grammar.fold.capitals, 'g');
/** A shorter text is too common to identify an error by a part of its message. */
const MIN_PART = grammar.templates.minimumPartLength;

/** Returns a message in the form in which messages are compared: without case, extra white space and closing punctuation. */
export function fold(message: string): string {
  return lowerCase(tidy(message));
}

/** A rule that matches a message, and the texts of its variable parts. */
export interface MessageMatch<Code extends string> {
  readonly rule: MessageRule<Code>;
  readonly captures: Readonly<Record<string, string>>;
}

/** Whether a rule counts for the response at hand. */
export type RuleFilter<Code extends string> = (rule: MessageRule<Code>) => boolean;

/**
 * Returns the rule with the most literal text that matches a message. A whole message has precedence over one that
 * is shortened to its first sentences, and that over one with more text after it; among these, the first filter has
 * precedence. `undefined` if no rule matches, or if two codes match equally well.
 */
export function matchMessage<Code extends string>(
  message: string,
  rules: readonly MessageRule<Code>[],
  ...filters: readonly RuleFilter<Code>[]
): MessageMatch<Code> | undefined {
  const text = textOf(message);
  const lines = textOf(withLineBreaksAsSentences(message));
  const whole: Form = (rule) => matchTemplate(text, rule, false);
  const shortened: Form = (rule) => matchParts(text, rule, false);
  const extended: Form = (rule) => matchTemplate(lines, rule, true) ?? matchParts(lines, rule, true);
  return matchForms([whole, shortened, extended], rules, filters);
}

/** Does the same for whole messages only. */
export function matchWholeMessage<Code extends string>(
  message: string,
  rules: readonly MessageRule<Code>[],
  ...filters: readonly RuleFilter<Code>[]
): MessageMatch<Code> | undefined {
  const text = textOf(message);
  return matchForms([(rule) => matchTemplate(text, rule, false)], rules, filters);
}

function matchForms<Code extends string>(
  forms: readonly Form[],
  rules: readonly MessageRule<Code>[],
  filters: readonly RuleFilter<Code>[],
): MessageMatch<Code> | undefined {
  for (const form of forms) {
    for (const counts of filters) {
      const found = findHeaviest(rules.filter(counts), form);
      if (found !== undefined) return found === 'ambiguous' ? undefined : found;
    }
  }
  return undefined;
}

/** A way in which a message can match a rule. */
type Form = (rule: Template) => Found | undefined;

/** Captures of a match, and the length of the literal text. */
interface Found {
  readonly captures: Readonly<Record<string, string>>;
  readonly weight: number;
}

type Template = Pick<MessageRule, 'literals' | 'captures'>;

function findHeaviest<Code extends string>(
  rules: readonly MessageRule<Code>[],
  match: Form,
): MessageMatch<Code> | 'ambiguous' | undefined {
  let best: MessageMatch<Code> | undefined;
  let bestWeight = -1;
  let ambiguous = false;
  for (const rule of rules) {
    const found = match(rule);
    if (found === undefined) continue;
    if (found.weight > bestWeight) {
      best = { rule, captures: found.captures };
      bestWeight = found.weight;
      ambiguous = false;
    } else if (found.weight === bestWeight && best?.rule.code !== rule.code) {
      ambiguous = true;
    }
  }
  return ambiguous ? 'ambiguous' : best;
}

/** Matches the first sentences of a rule: the longest part that fits. */
function matchParts(text: Text, rule: Template, isOpen: boolean): Found | undefined {
  for (const part of afterSentences(rule)) {
    const found = literalLength(part) < MIN_PART ? undefined : matchTemplate(text, part, isOpen);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Searches each literal once, after the one before it: linear in the length of the message.
 *
 * @param isOpen - Whether more text follows the template.
 */
function matchTemplate(text: Text, template: Template, isOpen: boolean): Found | undefined {
  const { literals, captures } = template;
  const { folded } = text;
  const first = literals[0] ?? '';
  const weight = literalLength(template);
  if (!folded.startsWith(first) || (isOpen && weight < MIN_PART)) return undefined;
  if (literals.length === 1) {
    return (isOpen ? isContinued(folded, first.length) : folded === first)
      ? { captures: {}, weight }
      : undefined;
  }

  const found: Record<string, string> = {};
  let position = first.length;
  for (let index = 0; index < captures.length; index++) {
    const literal = literals[index + 1] ?? '';
    const next =
      index < captures.length - 1
        ? folded.indexOf(literal, position)
        : lastIndex(folded, literal, position, isOpen);
    if (next <= position) return undefined;
    const name = captures[index];
    if (typeof name === 'string') found[name] = text.tidied.slice(position, next).trim();
    position = next + literal.length;
  }
  return { captures: found, weight };
}

/** Returns the position of the last literal: at the end of the message, or before the text that follows. */
function lastIndex(folded: string, literal: string, start: number, isOpen: boolean): number {
  if (!isOpen) return folded.endsWith(literal) ? folded.length - literal.length : -1;
  if (literal === '') return -1;
  let next = folded.indexOf(literal, start);
  while (next >= 0 && !isContinued(folded, next + literal.length)) next = folded.indexOf(literal, next + 1);
  return next;
}

function literalLength({ literals }: Template): number {
  return literals.reduce((length, literal) => length + literal.length, 0);
}

/** A message as sent, and in the form in which it is compared; both have the same length. */
interface Text {
  readonly tidied: string;
  readonly folded: string;
}

function textOf(message: string): Text {
  const tidied = tidy(message);
  return { tidied, folded: lowerCase(tidied) };
}

function tidy(message: string): string {
  const bounded = boundedText(message, maximumLength).replace(WHITE_SPACE, ' ').trim();
  let end = bounded.length;
  while (end > 0 && closingCharacters.includes(bounded.charAt(end - 1))) end--;
  return bounded.slice(0, end);
}

/** ASCII only: the length must not change, so that captures can be cut from the message as it was sent. */
function lowerCase(text: string): string {
  return text.replace(CAPITALS, (capitals) => capitals.toLowerCase());
}
