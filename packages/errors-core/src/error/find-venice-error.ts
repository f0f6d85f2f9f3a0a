import { itemsOf, read } from '../data/read-unknown.js';
import type { AnyVeniceError } from '../generated/errors.js';
import { carriedVeniceError } from './carried-error.js';
import { isVeniceError } from './is-venice-error.js';

/** The properties in which errors, retry libraries and SDKs keep the error that they wrap. */
const KEYS = ['cause', 'lastError', 'errors', 'error', 'param', 'value', 'data'];
const MAX_LEVELS = 8;
const MAX_OBJECTS = 100;

/**
 * Reads the error of one client from one object that the search visits; `undefined` if the object is not a
 * failed response of that client.
 */
export type VeniceErrorDecoder = (value: object) => AnyVeniceError | undefined;

/**
 * Searches a caught value for a Venice error, breadth first: the value itself and, inside it, `cause`, `lastError`,
 * `errors`, `error`, `param`, `value` and `data`, up to 8 levels deep and 100 objects. A `VeniceError` counts,
 * and so does an object that carries one (see {@link VeniceErrorCarrier}). An adapter passes `decode` to read the
 * failures of its client at each object too. Never throws.
 *
 * @example
 * ```ts
 * import { type AnyVeniceError, toVeniceError } from '@venice/errors-core';
 * import { findVeniceError } from '@venice/errors-core/adapter';
 *
 * export function getVeniceError(caught: unknown): AnyVeniceError | undefined {
 *   return findVeniceError(caught, (value) =>
 *     'statusCode' in value && typeof value.statusCode === 'number'
 *       ? toVeniceError({ status: value.statusCode, body: 'body' in value ? value.body : undefined })
 *       : undefined,
 *   );
 * }
 * ```
 */
export function findVeniceError(caught: unknown, decode?: VeniceErrorDecoder): AnyVeniceError | undefined {
  const visited = new Set<object>();
  let level: readonly unknown[] = [caught];
  for (let depth = 0; depth <= MAX_LEVELS && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null || visited.has(value)) continue;
      if (visited.size === MAX_OBJECTS) return undefined;
      visited.add(value);
      const found = errorOf(value, decode);
      if (found !== undefined) return found;
      for (const key of KEYS) next.push(...itemsOf(read(value, key), MAX_OBJECTS));
    }
    level = next;
  }
  return undefined;
}

function errorOf(value: object, decode: VeniceErrorDecoder | undefined): AnyVeniceError | undefined {
  if (isVeniceError(value)) return value;
  try {
    const carried = carriedVeniceError(value);
    if (carried !== undefined) return carried;
    return decode?.(value);
  } catch {
    return undefined;
  }
}
