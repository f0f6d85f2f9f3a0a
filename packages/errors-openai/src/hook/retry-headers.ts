import type { VeniceError } from '@venice/errors-core';

/** openai 4, 5 and 7 ignore a longer wait and retry after half a second. */
const LONGEST_MS = 60_000;
/** The limit of openai 4 and 5 is just below one minute. */
const LONGEST_HONORED_MS = 59_999;

/**
 * Sets the headers that the SDK's retry loop obeys: whether to retry, unless the server has set it, and when. A wait
 * above `maxRetryAfterMs` ends the loop, so that the caller sees the error immediately.
 */
export function setRetryHeaders(headers: Headers, error: VeniceError, maxRetryAfterMs = LONGEST_MS): void {
  const { retryable, retryAfterMs } = error;
  const longest = Math.min(maxRetryAfterMs, LONGEST_MS);
  const tooLong = Math.max(retryAfterMs ?? 0, announcedWait(headers)) > longest;
  if (tooLong) {
    headers.set('x-should-retry', 'false');
    return;
  }
  // The server's own word wins.
  if (!headers.has('x-should-retry')) headers.set('x-should-retry', String(retryable));
  if (retryAfterMs === undefined) {
    // Invalid and past values: openai 6 would retry immediately.
    headers.delete('retry-after');
    headers.delete('retry-after-ms');
  } else {
    headers.set('retry-after-ms', String(Math.min(retryAfterMs, LONGEST_HONORED_MS)));
  }
}

/** Milliseconds in the header that the SDK obeys: it is not always the wait of the error. */
function announcedWait(headers: Headers): number {
  const text = headers.get('retry-after') ?? '';
  const seconds = Number(text);
  const wait = Number.isNaN(seconds) ? Date.parse(text) - Date.now() : seconds * 1_000;
  return Number.isNaN(wait) ? 0 : wait;
}
