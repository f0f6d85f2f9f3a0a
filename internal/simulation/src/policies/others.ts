import type { Decide } from './policy.js';

/**
 * The defaults of axios-retry 4: `isNetworkOrIdempotentRequestError` in `index.ts`. A POST is sent again only if the
 * connection broke, and immediately. The tests compare it with the real client.
 */
export const axiosRetryDefaults: Decide = ({ status, route, attempt }) => {
  const isIdempotent = /^(GET|HEAD|OPTIONS|PUT|DELETE) /.test(route);
  const isRetried =
    status === undefined || (isIdempotent && (status === 429 || (status >= 500 && status <= 599)));
  return isRetried && attempt <= 3 ? 0 : undefined;
};

/**
 * The defaults of the Vercel AI SDK: `retryWithExponentialBackoffRespectingRetryHeaders` in `ai`, and `isRetryable` of
 * `APICallError` in `@ai-sdk/provider`. The tests compare it with the real client.
 */
export const aiSdkDefaults: Decide = ({ status, headers, attempt }) => {
  const isRetried =
    status === undefined || status === 408 || status === 409 || status === 429 || status >= 500;
  if (!isRetried || attempt > 2) return undefined;
  const backoff = 2_000 * 2 ** (attempt - 1);
  const milliseconds = headers.get('retry-after-ms');
  const seconds = headers.get('retry-after');
  const wait =
    milliseconds !== null ? Number(milliseconds) : seconds !== null ? Number(seconds) * 1_000 : NaN;
  return wait >= 0 && (wait < 60_000 || wait < backoff) ? wait : backoff;
};
