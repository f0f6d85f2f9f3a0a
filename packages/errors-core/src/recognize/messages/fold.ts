import { boundedText } from '../../response/text.js';
import { grammar } from '../grammar.js';

const { maximumLength, closingCharacters } = grammar.fold;
const WHITE_SPACE = /* @__PURE__ */ new RegExp(grammar.fold.whiteSpace, 'g');
const CAPITALS = /* @__PURE__ */ new RegExp(grammar.fold.capitals, 'g');

/** Returns a message in the form in which messages are compared: without case, extra white space and closing punctuation. */
export function fold(message: string): string {
  return textOf(message).folded;
}

/** A message as sent, and in the form in which it is compared; both have the same length. */
export interface Text {
  readonly tidied: string;
  readonly folded: string;
}

/** Reads a message for a comparison. */
export function textOf(message: string): Text {
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
