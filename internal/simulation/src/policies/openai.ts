import type { Decide } from './policy.js';

/** The majors of the OpenAI SDK, which read the wait of a response in different ways. */
export type OpenAIMajor = 4 | 5 | 6 | 7;

const MAX_RETRIES = 2;

/**
 * Returns the decisions of the OpenAI SDK's retry loop: `shouldRetry`, `retryRequest` and
 * `calculateDefaultRetryTimeoutMillis` in `core.ts` (openai 4) and `client.ts` (openai 5 to 7). The tests compare them
 * with those of the real clients.
 */
export function openaiDefaults(major: OpenAIMajor): Decide {
  return ({ status, headers, attempt }, { random }) => {
    if (attempt > MAX_RETRIES) return undefined;
    const word = headers.get('x-should-retry');
    if (word === 'false') return undefined;
    const isRetried =
      status === undefined || status === 408 || status === 409 || status === 429 || status >= 500;
    if (!isRetried && word !== 'true') return undefined;
    const wait = announcedWait(headers);
    if (wait !== undefined && isHonored(wait, major)) return wait;
    const seconds = Math.min(0.5 * 2 ** (attempt - 1), 8);
    return seconds * (1 - random() * 0.25) * 1_000;
  };
}

function announcedWait(headers: Headers): number | undefined {
  const milliseconds = parseFloat(headers.get('retry-after-ms') ?? '');
  if (!Number.isNaN(milliseconds)) return milliseconds;
  const text = headers.get('retry-after');
  if (text === null) return undefined;
  const seconds = parseFloat(text);
  return Number.isNaN(seconds) ? Date.parse(text) - Date.now() : seconds * 1_000;
}

function isHonored(wait: number, major: OpenAIMajor): boolean {
  if (major === 6) return true;
  return wait > 0 && (major === 7 ? wait <= 60_000 : wait < 60_000);
}
