import { boundedText } from '../../data/text.js';
import {
  CAPITALS_PATTERN,
  CLOSING_CHARACTERS,
  MAX_MESSAGE_LENGTH,
  WHITE_SPACE_PATTERN,
} from '../patterns.js';

const WHITE_SPACE = /* @__PURE__ */ new RegExp(WHITE_SPACE_PATTERN, 'g');
const CAPITALS = /* @__PURE__ */ new RegExp(CAPITALS_PATTERN, 'g');

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
  const bounded = boundedText(message, MAX_MESSAGE_LENGTH);
  if (!UNUSUAL.test(bounded)) {
    const tidied = withoutEnd(bounded.trim());
    return { tidied, folded: tidied.toLowerCase() };
  }
  const tidied = withoutEnd(bounded.replace(WHITE_SPACE, ' ').trim());
  return { tidied, folded: lowerCase(tidied) };
}

/** Anything but printable ASCII with single spaces: few messages have it, and the others are folded faster. */
const UNUSUAL = /[^ -~]| {2}/;

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSING_CHARACTERS.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** ASCII only: the length must not change, so that captures can be cut from the message as it was sent. */
function lowerCase(text: string): string {
  return text.replace(CAPITALS, (capitals) => capitals.toLowerCase());
}
