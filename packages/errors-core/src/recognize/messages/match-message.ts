import type { MessageIndex, MessageRule } from '../../catalog/recognition-tables.js';
import { oncePer } from '../../response/once-per.js';
import { type Text, textOf } from './fold.js';
import { type IndexedTemplate, MessageLookup } from './lookup.js';
import { isContinued, withLineBreaksAsSentences } from './sentences.js';
import { type Found, matchTemplate } from './template.js';

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
  index: MessageIndex<Code>,
  ...filters: readonly RuleFilter<Code>[]
): MessageMatch<Code> | undefined {
  const lookup = lookupOf(index);
  const text = textOf(message);
  const same = exact(text.folded, lookup.whole.get(text.folded));
  // A template that matches the whole message too has less literal text.
  const first = choose([same], filters.slice(0, 1));
  if (first !== undefined) return matchOf(first);

  const templates = lookup.templatesFor(text.folded);
  const whole = choose([same, ...wholeMatches(text, templates)], filters);
  if (whole !== undefined) return matchOf(whole);

  const shortened = choose(shortenedMatches(text, lookup, templates), filters);
  if (shortened !== undefined) return matchOf(shortened);

  const lines = /[\r\n]/.test(message) ? textOf(withLineBreaksAsSentences(message)) : text;
  return matchOf(choose(extendedMatches(lines, lookup, templates), filters));
}

/** Does the same for whole messages only. */
export function matchWholeMessage<Code extends string>(
  message: string,
  index: MessageIndex<Code>,
  ...filters: readonly RuleFilter<Code>[]
): MessageMatch<Code> | undefined {
  const lookup = lookupOf(index);
  const text = textOf(message);
  const same = exact(text.folded, lookup.whole.get(text.folded));
  return matchOf(choose([same, ...wholeMatches(text, lookup.templatesFor(text.folded))], filters));
}

const lookupOfAny = /* @__PURE__ */ oncePer((index: MessageIndex) => new MessageLookup(index));

function lookupOf<Code extends string>(index: MessageIndex<Code>): MessageLookup<Code>;
function lookupOf(index: MessageIndex): MessageLookup<string> {
  return lookupOfAny(index);
}

/** Rules that match equally well. */
interface Candidate<Code extends string> extends Found {
  readonly rules: readonly MessageRule<Code>[];
}

function wholeMatches<Code extends string>(
  text: Text,
  templates: readonly IndexedTemplate<Code>[],
): Candidate<Code>[] {
  return templates.flatMap(({ rules, template }) => withRules(rules, matchTemplate(text, template, false)));
}

function shortenedMatches<Code extends string>(
  text: Text,
  { parts }: MessageLookup<Code>,
  templates: readonly IndexedTemplate<Code>[],
): Candidate<Code>[] {
  return [
    exact(text.folded, parts.get(text.folded)),
    ...templates.flatMap((template) =>
      withRules(
        template.rules,
        firstOf(template.parts, (part) => matchTemplate(text, part, false)),
      ),
    ),
  ];
}

function extendedMatches<Code extends string>(
  text: Text,
  lookup: MessageLookup<Code>,
  templates: readonly IndexedTemplate<Code>[],
): Candidate<Code>[] {
  const found = templates.flatMap(({ rules, template, parts: beginnings }) =>
    withRules(
      rules,
      firstOf([template, ...beginnings], (part) => matchTemplate(text, part, true)),
    ),
  );
  for (const end of lookup.endsIn(text.folded)) {
    if (!isContinued(text.folded, end)) continue;
    const beginning = text.folded.slice(0, end);
    found.push(exact(beginning, lookup.whole.get(beginning)), exact(beginning, lookup.parts.get(beginning)));
  }
  return found;
}

function exact<Code extends string>(text: string, rules: readonly MessageRule<Code>[] = []): Candidate<Code> {
  return { rules, captures: {}, weight: text.length };
}

function withRules<Code extends string>(
  rules: readonly MessageRule<Code>[],
  found: Found | undefined,
): Candidate<Code>[] {
  return found === undefined ? [] : [{ ...found, rules }];
}

function firstOf<Item, Result>(
  items: readonly Item[],
  find: (item: Item) => Result | undefined,
): Result | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns the match with the most literal text that counts; `ambiguous` if two codes match equally well. */
function choose<Code extends string>(
  candidates: readonly Candidate<Code>[],
  filters: readonly RuleFilter<Code>[],
): MessageMatch<Code> | 'ambiguous' | undefined {
  for (const counts of filters) {
    let best: MessageMatch<Code> | 'ambiguous' | undefined;
    let bestWeight = -1;
    for (const { rules, captures, weight } of candidates) {
      if (weight < bestWeight) continue;
      for (const rule of rules) {
        if (!counts(rule)) continue;
        if (weight > bestWeight) best = { rule, captures };
        else if (best !== 'ambiguous' && best?.rule.code !== rule.code) best = 'ambiguous';
        bestWeight = weight;
      }
    }
    if (best !== undefined) return best;
  }
  return undefined;
}

function matchOf<Code extends string>(
  found: MessageMatch<Code> | 'ambiguous' | undefined,
): MessageMatch<Code> | undefined {
  return found === 'ambiguous' ? undefined : found;
}
