import { read } from './json.js';
import { boundedText } from './text.js';

/**
 * The parts of a failed response. All are optional, and all may be invalid: nothing here makes
 * {@link toVeniceError} throw.
 */
export interface ResponseLike {
  /** The HTTP status as observed; 200 for an in-band error. */
  readonly status?: number | undefined;
  /**
   * A `Headers` object or a `Map`, a plain object of strings or lists of strings, pairs, a flat list of names and values
   * (Node's `rawHeaders`), objects with `name` and `value` (HAR), or a block of lines as text; names in any case.
   */
  readonly headers?: object | string | undefined;
  /** The body, parsed or as text; text that is JSON is parsed. */
  readonly body?: unknown;
  /**
   * Method and path below the API's base path, such as `POST /video/retrieve` or
   * `GET /characters/alan-watts`. A query is ignored.
   */
  readonly route?: string | undefined;
  /**
   * Texts of the request that must not appear in the error, such as the API key, the signature of a wallet or a payment
   * header. If the response repeats one, the error contains `[masked]` in its place. Texts of fewer than 8 characters
   * are ignored. What has the form of an API key is masked without being listed.
   */
  readonly secrets?: readonly string[] | undefined;
  /**
   * Whether the request had a signature that can be used once, such as `SIGN-IN-WITH-X`. The error is then not
   * retryable: the same request needs a new signature.
   *
   * @defaultValue `false`
   */
  readonly singleUse?: boolean | undefined;
  /**
   * `client` for a response that came from this machine, such as that of a pacer: the request was not sent. The error is
   * then neither retryable nor charged.
   */
  readonly origin?: 'client' | undefined;
  /** How many times the request was sent: becomes `attempts` of the error. */
  readonly attempts?: number | undefined;
}

/** Headers by lower-case name. */
export type HeaderMap = ReadonlyMap<string, string>;

const MAX_HEADERS = 256;
const MAX_HEADER_LENGTH = 16_384;
const MAX_BLOCK_LENGTH = 262_144;

/**
 * Reads headers in any of their forms. Never throws.
 *
 * @param names - The headers to read, in lower case. Default: all.
 */
export function readHeaders(headers: unknown, names?: ReadonlySet<string>): HeaderMap {
  const map = new Map<string, string>();
  const add = (given: unknown, value: unknown): void => {
    if (typeof given !== 'string' || map.size >= MAX_HEADERS) return;
    const name = given.toLowerCase();
    if (names?.has(name) === false) return;
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

/** Returns a valid HTTP status, or `undefined`. */
export function readStatus(status: unknown): number | undefined {
  return typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 599
    ? status
    : undefined;
}
