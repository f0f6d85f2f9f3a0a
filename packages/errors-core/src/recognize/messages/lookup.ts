import type { MessageIndex, MessageRule, RulesByText, Template } from '../../catalog/recognition-tables.js';
import { MIN_PART } from '../patterns.js';
import { parseTemplate, partsOf } from './template.js';

/** A template of the index, cut at its variable parts, with its beginnings. */
export interface IndexedTemplate<Code extends string> {
  readonly rules: readonly MessageRule<Code>[];
  readonly template: Template;
  readonly parts: readonly Template[];
  /** The text with which all of them begin. */
  readonly start: string;
}

const WORD = /[a-z0-9]+/g;
const NONE: readonly never[] = [];

/** What is derived from an index when it is first used: messages and their beginnings, and templates in parts. */
export class MessageLookup<Code extends string> {
  readonly #rows: ReadonlyMap<string, RulesByText<Code>>;
  readonly #parsed = new Map<string, readonly IndexedTemplate<Code>[]>();
  /** Rules by the whole message. */
  readonly whole = new Map<string, readonly MessageRule<Code>[]>();
  /** Rules by the text with which their message begins, up to the end of a sentence. */
  readonly parts = new Map<string, MessageRule<Code>[]>();
  /** The lengths of whole messages and of those parts, the longest first, by their first characters. */
  readonly #lengths = new Map<string, number[]>();

  constructor(index: MessageIndex<Code>) {
    this.#rows = new Map(Object.entries(index.templates));
    for (const [text, given] of Object.entries(index.whole)) {
      const rules = listed(given);
      this.whole.set(text, rules);
      this.#addLength(text);
      for (const { literals } of partsOf({ literals: [text], captures: [] })) {
        const part = literals.join('');
        this.parts.set(part, [...(this.parts.get(part) ?? []), ...rules]);
        this.#addLength(part);
      }
    }
    for (const lengths of this.#lengths.values()) lengths.sort((left, right) => right - left);
  }

  #addLength(text: string): void {
    const key = text.slice(0, MIN_PART);
    const lengths = this.#lengths.get(key) ?? [];
    if (text.length >= MIN_PART && !lengths.includes(text.length)) lengths.push(text.length);
    this.#lengths.set(key, lengths);
  }

  /** Returns the lengths at which a message of the index, or its first sentences, can end in a longer text. */
  endsIn(folded: string): readonly number[] {
    return this.#lengths.get(folded.slice(0, MIN_PART)) ?? NONE;
  }

  /** Returns the templates whose word occurs in a folded text, and with which it can begin. */
  templatesFor(folded: string): readonly IndexedTemplate<Code>[] {
    const found: IndexedTemplate<Code>[] = [];
    const words = folded.match(WORD)?.filter((word) => this.#rows.has(word)) ?? [];
    for (const word of ['', ...words]) {
      for (const template of this.#templatesOf(word))
        // A message can have the same word twice.
        if (folded.startsWith(template.start) && !found.includes(template)) found.push(template);
    }
    return found;
  }

  #templatesOf(word: string): readonly IndexedTemplate<Code>[] {
    const rows = this.#rows.get(word);
    if (rows === undefined) return NONE;
    const known = this.#parsed.get(word);
    if (known !== undefined) return known;
    const parsed = Object.entries(rows).map(([text, rules]) => {
      const template = parseTemplate(text);
      const parts = partsOf(template);
      const start = (parts.at(-1) ?? template).literals[0] ?? '';
      return { rules: listed(rules), template, parts, start };
    });
    this.#parsed.set(word, parsed);
    return parsed;
  }
}

function listed<Code extends string>(
  rules: MessageRule<Code> | readonly MessageRule<Code>[],
): readonly MessageRule<Code>[] {
  return 'code' in rules ? [rules] : rules;
}
