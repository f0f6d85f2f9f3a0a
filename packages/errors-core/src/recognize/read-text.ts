import { boundedText } from '../data/text.js';
import type { ParsedBody } from './parsed-body.js';
import { BINARY_PATTERN, ERROR_NUMBER_PATTERN, MAX_TEXT_MESSAGE, TITLE_PATTERN } from './patterns.js';

const MAX_XML = 10_000;
const BINARY = /* @__PURE__ */ new RegExp(BINARY_PATTERN, 'u');
const ERROR_NUMBER = /* @__PURE__ */ new RegExp(ERROR_NUMBER_PATTERN, 'u');
// Bounded repetitions: with `[^>]*` a page of nothing but `<title` would take quadratic time.
const TITLE = /* @__PURE__ */ new RegExp(TITLE_PATTERN, 'u');
/** A body without content, and what every body without a shape has. */
export const EMPTY = {
  kind: 'empty',
  value: undefined,
  shape: undefined,
  message: undefined,
  isShapeMessage: false,
  codes: [],
  innerStatus: undefined,
  types: [],
  containers: [],
  issues: [],
} as const;

/** Returns the JSON value of a text, or the text itself. A JSON text inside a JSON string is parsed too. */
export function parseText(text: string): unknown {
  // The mark of a byte order is not JSON.
  let value: unknown = text.replace(/^\ufeff/, '');
  try {
    // Every level has to escape the quotes of the next one, so there are few.
    while (typeof value === 'string') value = JSON.parse(value);
  } catch {
    // The text is not JSON.
  }
  return typeof value === 'string' ? value.trim() : value;
}

/**
 * Returns the texts of the elements in the root of an XML document, under the name of the root, all names in lower
 * case; `undefined` for another text, such as an HTML page.
 */
export function parseXml(text: string): Record<string, Record<string, string>> | undefined {
  const [start, root] =
    /^(?:<\?xml[^>]{0,200}\?>\s{0,20})?<([a-z]\w{0,50})(?:\s[^>]{0,500})?>/iu.exec(text) ?? [];
  if (start === undefined || root === undefined || /^html$/iu.test(root)) return undefined;
  const elements = text.slice(start.length, MAX_XML).matchAll(/<([a-z]\w{0,50})>([^<]{0,2000})<\/\1>/giu);
  const fields = Object.fromEntries(
    Array.from(elements, ([, name = '', content = '']) => [name.toLowerCase(), content]),
  );
  return Object.keys(fields).length > 0 ? { [root.toLowerCase()]: fields } : undefined;
}

/** Returns the four-digit number of the error that a page of a platform shows: "error code: 1015", "Error 1020". */
function numbersOf(text: string): readonly string[] {
  const number = ERROR_NUMBER.exec(text)?.[4];
  return number === undefined ? [] : [number];
}

/** Reads a body that is not JSON: the title of a page, or the text itself, and the number of the error in it. */
export function readText(text: string): ParsedBody<never> {
  if (text === '') return EMPTY;
  if (text.startsWith('{') || text.startsWith('[')) return { ...EMPTY, kind: 'truncated', value: text };
  if (BINARY.test(text)) return { ...EMPTY, kind: 'binary' };
  const codes = numbersOf(text);
  if (!text.startsWith('<')) {
    return {
      ...EMPTY,
      kind: 'text',
      value: text,
      codes,
      message: boundedText(text, MAX_TEXT_MESSAGE),
    };
  }
  const title = TITLE.exec(text)?.[1]?.trim();
  return { ...EMPTY, kind: 'html', value: text, codes, message: title === '' ? undefined : title };
}
