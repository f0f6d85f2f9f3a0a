import type { Template } from '../../catalog/recognition-tables.js';
import { MIN_PART, VARIABLE_PATTERN } from '../patterns.js';
import type { Text } from './fold.js';
import { afterSentences, isContinued } from './sentences.js';

const VARIABLE = /* @__PURE__ */ new RegExp(VARIABLE_PATTERN);

/** Captures of a match, and the length of the literal text. */
export interface Found {
  readonly captures: Readonly<Record<string, string>>;
  readonly weight: number;
}

/** Cuts a text such as `specified model not found: {model}` at its variable parts. */
export function parseTemplate(text: string): Template {
  const parts = text.split(VARIABLE);
  return {
    literals: parts.filter((_, index) => index % 2 === 0),
    captures: parts.filter((_, index) => index % 2 === 1).map((name) => (name === '' ? null : name)),
  };
}

/** Returns the beginnings of a template that end with a sentence and can identify it, the longest first. */
export function partsOf(template: Template): readonly Template[] {
  return afterSentences(template).filter((part) => literalLength(part) >= MIN_PART);
}

/**
 * Searches each literal once, after the one before it: linear in the length of the message.
 *
 * @param isOpen - Whether more text follows the template.
 */
export function matchTemplate(text: Text, template: Template, isOpen: boolean): Found | undefined {
  const { literals, captures } = template;
  const { folded } = text;
  const first = literals[0] ?? '';
  if (!folded.startsWith(first)) return undefined;
  const weight = literalLength(template);
  if (isOpen && weight < MIN_PART) return undefined;
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
