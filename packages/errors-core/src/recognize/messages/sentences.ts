import type { Template } from '../../catalog/recognition-tables.js';
import { CONTINUATION_PATTERN, LINE_BREAK, SENTENCE_END_PATTERN } from '../patterns.js';

/** The end of a sentence: its punctuation, at most one closing mark, and a space. */
const END = /* @__PURE__ */ new RegExp(SENTENCE_END_PATTERN, 'g');

/** Returns a folded template without its last sentence, without its last two, and so on. */
export function afterSentences({ literals, captures }: Template): readonly Template[] {
  return literals
    .flatMap((literal, index) =>
      [...literal.matchAll(END)].map((end) => ({
        literals: [...literals.slice(0, index), literal.slice(0, end.index)],
        captures: captures.slice(0, index),
      })),
    )
    .reverse();
}

/** Text that is not part of the sentence before it: another sentence, an addition in brackets, an address, an id. */
const CONTINUATION = /* @__PURE__ */ new RegExp(CONTINUATION_PATTERN, 'y');

/** Returns whether a folded message goes on after a position with text of its own. */
export function isContinued(folded: string, position: number): boolean {
  CONTINUATION.lastIndex = position;
  return CONTINUATION.test(folded);
}

/** Returns a message in which every line is a sentence. */
export function withLineBreaksAsSentences(message: string): string {
  return message.trim().replace(/\s*[\r\n]+\s*/g, LINE_BREAK);
}
