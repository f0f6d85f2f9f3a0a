import { boundedText } from '../../data/text.js';
import { MAX_HEADER_LENGTH, readHeaders } from './read-headers.js';

/** Finds the value of a header by its name in lower case. A map is one. */
export interface HeaderLookup {
  get(name: string): string | undefined;
}

/**
 * Makes headers in any of their forms ready to be looked up. Those of `fetch` are not listed, because Node sorts them
 * for that: it takes longer than all that is looked up. Never throws, nor does the lookup.
 */
export function lookUpHeaders(headers: unknown): HeaderLookup {
  return isHeaders(headers) ? new FetchHeaderLookup(headers) : readHeaders(headers);
}

class FetchHeaderLookup implements HeaderLookup {
  readonly #headers: Headers;

  constructor(headers: Headers) {
    this.#headers = headers;
  }

  get(name: string): string | undefined {
    try {
      const value = this.#headers.get(name);
      // Node keeps the white space at the end of a value.
      return value === null ? undefined : boundedText(value, MAX_HEADER_LENGTH).trim();
    } catch {
      // A proxy, or a class that throws.
      return undefined;
    }
  }
}

function isHeaders(value: unknown): value is Headers {
  try {
    return typeof Headers === 'function' && value instanceof Headers;
  } catch {
    // A revoked proxy.
    return false;
  }
}

/** Looks up a header in the second headers if the first ones do not have it. */
export function firstFound(first: HeaderLookup, second: HeaderLookup): HeaderLookup {
  return { get: (name) => first.get(name) ?? second.get(name) };
}
