import type { VeniceError } from '@venice/errors-core';

/** openai 4, 5 and 7 take a longer wait for nonsense and send again after half a second. */
const LONGEST_MS = 60_000;
/** openai 4 and 5 draw the line just below the minute. */
const LONGEST_HONOURED_MS = 59_999;

/**
 * Tells the SDK's own retry loop, in headers it obeys, whether to send the request again, and when. Waits of
 * more than `maxRetryAfterMs` end the loop: the caller learns at once instead.
 */
export function setRetryHeaders(headers: Headers, error: VeniceError, maxRetryAfterMs = LONGEST_MS): void {
  const { retryable, retryAfterMs } = error;
  const longest = Math.min(maxRetryAfterMs, LONGEST_MS);
  const tooLong = Math.max(retryAfterMs ?? 0, announcedWait(headers)) > longest;
  if (!retryable || tooLong) {
    headers.set('x-should-retry', 'false');
    return;
  }
  if (!headers.has('x-should-retry')) headers.set('x-should-retry', 'true');
  if (retryAfterMs === undefined) {
    // What still stands there is garbage or past, and openai 6 would take it for "at once".
    headers.delete('retry-after');
    headers.delete('retry-after-ms');
  } else {
    headers.set('retry-after-ms', String(Math.min(retryAfterMs, LONGEST_HONOURED_MS)));
  }
}

/** Milliseconds, from the header the SDK would obey. Waits too long to sit through are not in the error. */
function announcedWait(headers: Headers): number {
  const text = headers.get('retry-after') ?? '';
  const seconds = Number(text);
  const wait = Number.isNaN(seconds) ? Date.parse(text) - Date.now() : seconds * 1_000;
  return Number.isNaN(wait) ? 0 : wait;
}
