import type { AnyVeniceError } from '@venice/errors-core';
import type { LoopDecision } from '@venice/errors-core/adapter';

/** openai 4, 5 and 7 ignore a longer wait and retry after half a second. */
export const LONGEST_MS = 60_000;
/** The limit of openai 4 and 5 is just below one minute. */
const LONGEST_HONORED_MS = 59_999;

/** The header of a response that repeats the failure of the same request. */
export const REPEATED_HEADER = 'x-venice-errors-repeated';

const WORDS: ReadonlySet<string | null> = new Set(['true', 'false']);

/** How the SDK's retry loop is answered. */
export interface SdkLoop {
  readonly decide: (error: AnyVeniceError) => LoopDecision;
  readonly succeed: () => void;
  /** Milliseconds: a longer wait ends the loop. */
  readonly longestMs: number;
}

/**
 * Sets the headers that the SDK's retry loop obeys: whether to retry, unless the server has set it, and when. A wait
 * that is too long ends the loop, so that the caller sees the error immediately.
 */
export function setRetryHeaders(
  headers: Headers,
  error: AnyVeniceError,
  { decide, longestMs }: SdkLoop,
): void {
  const { retry, delayMs, reason, repeats } = decide(error);
  // LangChain's loop gets the error alone: its handler reads this.
  if (repeats) headers.set(REPEATED_HEADER, 'true');
  const announcedMs = announcedWait(headers);
  if (reason === 'wait-too-long' || (announcedMs ?? 0) > longestMs) {
    headers.set('x-should-retry', 'false');
    return;
  }
  // The server's own word wins, if it is one that the SDK knows.
  if (!WORDS.has(headers.get('x-should-retry'))) headers.set('x-should-retry', String(retry));
  const waitMs = retry ? delayMs : (error.retryAfterMs ?? announcedMs);
  if (waitMs === undefined) {
    // Invalid and past values: openai 6 would retry immediately.
    headers.delete('retry-after');
    headers.delete('retry-after-ms');
  } else {
    // Most majors take 0 for no wait at all, and use their own.
    headers.set('retry-after-ms', String(Math.min(Math.max(waitMs, 1), LONGEST_HONORED_MS)));
  }
}

/**
 * Returns the milliseconds in the header that the SDK obeys: it is not always the wait of the error. `undefined` for
 * an invalid value, zero and the past.
 */
function announcedWait(headers: Headers): number | undefined {
  // All majors prefer it.
  const milliseconds = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (milliseconds >= 0) return milliseconds === 0 ? undefined : milliseconds;
  const text = headers.get('retry-after') ?? '';
  const seconds = Number(text);
  const wait = Number.isNaN(seconds) ? Date.parse(text) - Date.now() : seconds * 1_000;
  return wait > 0 ? wait : undefined;
}
