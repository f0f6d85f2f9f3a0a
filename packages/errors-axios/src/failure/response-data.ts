import { decodeBytes, isBlob, isBytes, isStream, toBytes } from '@venice/errors-core/adapter';

/** Returns whether axios has decoded the body, so that `response.data` is what the API sent. */
export function isDecoded(data: unknown): data is object {
  return typeof data === 'object' && data !== null && !isUnread(data) && !isBytes(data);
}

/** Returns a body that is available without waiting: as axios decoded it, or the text of its bytes. */
export function bodyInMemory(data: unknown): unknown {
  if (isUnread(data)) return undefined;
  return isBytes(data) ? decodeBytes(toBytes(data)) : data;
}

/**
 * Returns whether axios returned the body unread, as with `responseType` `stream` and, in some adapters,
 * `blob`.
 */
function isUnread(data: unknown): boolean {
  return isStream(data) || isBlob(data);
}
