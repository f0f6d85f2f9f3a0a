import { type MessageIndex, type MessageRule, partsOf, type Template } from '@venice/errors-core/recognizer';
import { compare } from '../problem.js';
import { sortedRecord } from './sorted-record.js';

/** A message, folded and cut at its variable parts, and its meaning. */
export interface ReadMessage {
  readonly template: Template;
  readonly rule: MessageRule;
}

/** Builds the index in which core looks messages up. */
export function indexMessages(messages: readonly ReadMessage[]): MessageIndex {
  const whole = messages.filter(({ template }) => template.captures.length === 0);
  const templates = messages
    .filter(({ template }) => template.captures.length > 0)
    .map((message) => ({ message, words: wordsOf(message.template) }));
  const counts = new Map<string, number>();
  for (const word of templates.flatMap(({ words }) => words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byWord = new Map<string, ReadMessage[]>();
  for (const { message, words } of templates) {
    const [word = ''] = words.toSorted(
      (left, right) =>
        (counts.get(left) ?? 0) - (counts.get(right) ?? 0) ||
        right.length - left.length ||
        compare(left, right),
    );
    byWord.set(word, [...(byWord.get(word) ?? []), message]);
  }
  return {
    whole: rulesByText(whole),
    templates: sortedRecord([...byWord].map(([word, group]) => [word, rulesByText(group)])),
  };
}

/**
 * Returns the words that every message of a template contains, also one that is cut to its first sentences. A word next
 * to a variable part is not one of them: it can be part of a longer one.
 */
function wordsOf(template: Template): string[] {
  const { literals } = partsOf(template).at(-1) ?? template;
  const words = literals.flatMap((literal, index) => {
    const from = index === 0 ? literal : literal.replace(/^[a-z0-9]+/, '');
    const isLast = index === literals.length - 1;
    return (isLast ? from : from.replace(/[a-z0-9]+$/, '')).match(/[a-z0-9]+/g) ?? [];
  });
  return [...new Set(words)];
}

/** By code, so that a reader finds the messages of a code together. */
function rulesByText(messages: readonly ReadMessage[]): MessageIndex['whole'] {
  const byText = new Map<string, MessageRule[]>();
  const sorted = messages
    .map(({ template, rule }) => ({ text: textOf(template), rule }))
    .sort((left, right) => compare(left.rule.code, right.rule.code) || compare(left.text, right.text));
  for (const { text, rule } of sorted) byText.set(text, [...(byText.get(text) ?? []), rule]);
  return Object.fromEntries([...byText].map(([text, rules]) => [text, oneOrAll(rules)]));
}

function oneOrAll(rules: readonly MessageRule[]): MessageRule | readonly MessageRule[] {
  const [first, ...others] = rules;
  return first !== undefined && others.length === 0 ? first : rules;
}

function textOf({ literals, captures }: Template): string {
  return literals
    .map((literal, index) => (index === 0 ? literal : `{${captures[index - 1] ?? ''}}${literal}`))
    .join('');
}
