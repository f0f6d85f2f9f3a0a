import { read } from '../../data/read-unknown.js';
import { boundedText } from '../../data/text.js';

/** Headers by lower-case name. */
export type HeaderMap = ReadonlyMap<string, string>;

const MAX_HEADERS = 256;
/** The longest value that is read. */
export const MAX_HEADER_LENGTH = 16_384;
const MAX_BLOCK_LENGTH = 262_144;

/** Reads headers in any of their forms. Never throws. */
export function readHeaders(headers: unknown): HeaderMap {
  const map = new Map<string, string>();
  const add = (given: unknown, value: unknown): void => {
    if (typeof given !== 'string' || map.size >= MAX_HEADERS) return;
    const name = given.toLowerCase();
    const text = Array.isArray(value) ? joinTexts(value) : value;
    if (typeof text === 'string' || typeof text === 'number') {
      map.set(name, boundedText(String(text), MAX_HEADER_LENGTH).trim());
    }
  };
  try {
    if (typeof headers === 'string') addLines(headers.slice(0, MAX_BLOCK_LENGTH).split(/\r\n|\r|\n/), add);
    if (typeof headers !== 'object' || headers === null) return map;
    if (Array.isArray(headers)) {
      addList(headers.slice(0, 2 * MAX_HEADERS), add);
      return map;
    }
    const forEach = read(headers, 'forEach');
    if (typeof forEach === 'function') {
      forEach.call(headers, (value: unknown, name: unknown) => {
        add(name, value);
      });
      return map;
    }
    for (const name of Object.keys(headers)) add(name, read(headers, name));
  } catch {
    // A proxy that refuses to be listed. The headers that were read before count.
  }
  return map;
}

type Add = (name: unknown, value: unknown) => void;

/** Reads pairs, objects with `name` and `value`, lines, or names and values in turn. */
function addList(items: readonly unknown[], add: Add): void {
  const texts = items.filter((item) => typeof item === 'string');
  if (texts.length === items.length) {
    if (texts.length > 0 && texts.every((text) => LINE.test(text))) addLines(texts, add);
    else for (let index = 0; index + 1 < texts.length; index += 2) add(texts[index], texts[index + 1]);
    return;
  }
  for (const item of items) {
    if (Array.isArray(item)) add(item[0], item[1]);
    else add(read(item, 'name'), read(item, 'value'));
  }
}

/** A name and a value, after the mark that curl puts before it. The status line of a block has no such form. */
const LINE = /^(?:< |\s{0,8})([!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}):(.*)$/;

function addLines(lines: readonly string[], add: Add): void {
  for (const line of lines) {
    const [, name, value] = LINE.exec(line) ?? [];
    add(name, value);
  }
}

function joinTexts(values: readonly unknown[]): string {
  return values
    .slice(0, MAX_HEADERS)
    .filter((value) => typeof value === 'string')
    .join(', ');
}
