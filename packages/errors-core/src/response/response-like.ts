import { read } from './json.js';

/**
 * The parts of a failed response. All are optional, and all may be invalid: nothing here makes
 * {@link toVeniceError} throw.
 */
export interface ResponseLike {
  /** The HTTP status as observed; 200 for an in-band error. */
  readonly status?: number | undefined;
  /** A `Headers` object, a plain object of strings or lists of strings, or pairs; names in any case. */
  readonly headers?: object | undefined;
  /** The body, parsed or as text; text that is JSON is parsed. */
  readonly body?: unknown;
  /**
   * Method and path below the API's base path, such as `POST /video/retrieve` or
   * `GET /characters/alan-watts`. A query is ignored.
   */
  readonly route?: string | undefined;
}

/** Headers by lower-case name. */
export type HeaderMap = ReadonlyMap<string, string>;

const MAX_HEADERS = 256;
const MAX_HEADER_LENGTH = 16_384;

/** Reads headers in any of their forms. Never throws. */
export function readHeaders(headers: unknown): HeaderMap {
  const map = new Map<string, string>();
  const add = (name: unknown, value: unknown): void => {
    if (typeof name !== 'string' || map.size >= MAX_HEADERS) return;
    const text = Array.isArray(value) ? joinTexts(value) : value;
    if (typeof text === 'string' || typeof text === 'number') {
      map.set(name.toLowerCase(), String(text).slice(0, MAX_HEADER_LENGTH).trim());
    }
  };
  try {
    if (typeof headers !== 'object' || headers === null) return map;
    if (Array.isArray(headers)) {
      for (const pair of headers.slice(0, MAX_HEADERS)) if (Array.isArray(pair)) add(pair[0], pair[1]);
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
