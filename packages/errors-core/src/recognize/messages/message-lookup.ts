import type { MessageIndex, MessageRule, RulesByText, Template } from '../../catalog/catalog-tables.js';
import { parseTemplate, partsOf } from './template.js';

/** A template of the index, cut at its variable parts, with its beginnings. */
export interface IndexedTemplate<Code extends string> {
  readonly rules: readonly MessageRule<Code>[];
  readonly template: Template;
  readonly parts: readonly Template[];
}

/** Returns the rules for a whole message. */
export function rulesFor<Code extends string>(
  text: string,
  rules: RulesByText<Code>,
): readonly MessageRule<Code>[] {
  return Object.hasOwn(rules, text) ? listed(rules[text]) : [];
}

const WORD = /[a-z0-9]+/g;
const NONE: readonly never[] = [];

/** What is derived from an index when it is first used: the beginnings of messages, and templates in parts. */
export class MessageLookup<Code extends string> {
  readonly #rows: ReadonlyMap<string, RulesByText<Code>>;
  readonly #parsed = new Map<string, readonly IndexedTemplate<Code>[]>();
  /** Rules by the text with which their message begins, up to the end of a sentence. */
  readonly parts = new Map<string, MessageRule<Code>[]>();
  /** The length of the longest whole message. */
  readonly longest: number;

  constructor(index: MessageIndex<Code>) {
    this.#rows = new Map(Object.entries(index.templates));
    let longest = 0;
    for (const [text, rules] of Object.entries(index.whole)) {
      longest = Math.max(longest, text.length);
      for (const { literals } of partsOf({ literals: [text], captures: [] })) {
        const part = literals.join('');
        this.parts.set(part, [...(this.parts.get(part) ?? []), ...listed(rules)]);
      }
    }
    this.longest = longest;
  }

  /** Returns the templates whose word occurs in a folded text. */
  templatesFor(folded: string): readonly IndexedTemplate<Code>[] {
    const found = [...this.#templatesOf('')];
    for (const word of folded.match(WORD) ?? []) {
      const templates = this.#templatesOf(word);
      // A message can have the same word twice.
      if (templates[0] !== undefined && !found.includes(templates[0])) found.push(...templates);
    }
    return found;
  }

  #templatesOf(word: string): readonly IndexedTemplate<Code>[] {
    const known = this.#parsed.get(word);
    if (known !== undefined) return known;
    const rows = this.#rows.get(word);
    if (rows === undefined) return NONE;
    const parsed = Object.entries(rows).map(([text, rules]) => {
      const template = parseTemplate(text);
      return { rules: listed(rules), template, parts: partsOf(template) };
    });
    this.#parsed.set(word, parsed);
    return parsed;
  }
}

function listed<Code extends string>(
  rules: MessageRule<Code> | readonly MessageRule<Code>[] | undefined,
): readonly MessageRule<Code>[] {
  if (rules === undefined) return [];
  return 'code' in rules ? [rules] : rules;
}
