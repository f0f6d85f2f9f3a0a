import { chargedWithoutResponse, markAttempts, read } from '@venice/errors-core/adapter';
import { decideRetry } from '@venice/errors-core/retry';
import { isAPIError } from './error/openai-error.js';
import { getVeniceError } from './get-venice-error.js';
import { REPEATED_HEADER } from './hook/headers/retry-headers.js';

/** The mark that LangChain reads from an error: whether a retry may succeed. */
const RETRYABLE = Symbol.for('langchain.errors.retryable');

/** A longer wait ends the retries. */
const LONGEST_MS = 60_000;

/**
 * Decides for LangChain's own retry loop (`maxRetries`) whether to send a request again. Pass it as
 * `onFailedAttempt`: LangChain turns off the retries of the OpenAI SDK, so that its loop does not see what
 * {@link withVeniceErrors} tells the SDK. The error is thrown immediately if it is not retryable or if Venice asks
 * for a wait of more than a minute; otherwise the loop waits at least as long as Venice asks. The error is marked
 * for LangChain's retry middleware, and has the number of attempts. Errors without a response of the API are retried;
 * aborts and successful responses that break off are not.
 *
 * @throws The error itself, to end the loop.
 *
 * @example
 * ```ts
 * import { ChatOpenAI, type ChatOpenAIFields } from '@langchain/openai';
 * import { veniceFailedAttemptHandler, withVeniceErrors } from '@venice/errors-openai';
 *
 * export const model = new ChatOpenAI({
 *   model: 'venice-uncensored',
 *   apiKey: process.env.VENICE_API_KEY ?? '',
 *   configuration: withVeniceErrors<ChatOpenAIFields['configuration']>({ baseURL: 'https://api.venice.ai/api/v1' }),
 *   onFailedAttempt: veniceFailedAttemptHandler,
 * });
 * ```
 */
export async function veniceFailedAttemptHandler(error: unknown): Promise<void> {
  const venice = getVeniceError(error);
  if (venice === undefined) {
    if (isFinal(error) || isBrokenSuccess(error)) throw mark(error, false);
    return;
  }
  const attempt = attemptOf(error);
  if (attempt !== undefined) markAttempts(error, attempt);
  // LangChain limits the attempts itself.
  const { retry, delayMs } = decideRetry(venice, {
    attempt,
    maxAttempts: Infinity,
    maxWaitMs: LONGEST_MS,
    previous: isRepeated(error) ? venice : undefined,
  });
  if (!retry) throw mark(error, false);
  mark(error, true);
  const retriesLeft = read(error, 'retriesLeft');
  if (typeof retriesLeft !== 'number') {
    // The loop of @langchain/core 1 reads it, and waits before the next attempt only.
    define(error, 'retryAfterMs', delayMs);
  } else if (retriesLeft > 0) {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
  }
}

function attemptOf(error: unknown): number | undefined {
  const attempt = read(error, 'attemptNumber');
  return typeof attempt === 'number' ? attempt : undefined;
}

/** Returns whether the request of a failure has failed in the same way before. */
function isRepeated(error: unknown): boolean {
  const headers = read(error, 'headers');
  // openai 4 has an object.
  const value = headers instanceof Headers ? headers.get(REPEATED_HEADER) : read(headers, REPEATED_HEADER);
  return value === 'true';
}

/** Returns whether LangChain never retries an error without a response: aborts, and what it has marked. */
function isFinal(error: unknown): boolean {
  return (
    read(error, RETRYABLE) === false ||
    read(error, 'name') === 'AbortError' ||
    /^(Cancel|AbortError)/.test(String(read(error, 'message')))
  );
}

/**
 * Returns whether a successful response broke off or is not whole JSON: the request was carried out and charged. The
 * SDK wraps what fails before a response in errors of its own, and LangChain its time limit.
 */
function isBrokenSuccess(error: unknown): boolean {
  const name = read(error, 'name');
  if (isAPIError(error) || name === 'TimeoutError') return false;
  return name === 'SyntaxError' || chargedWithoutResponse(error, undefined) === 'maybe';
}

function mark(error: unknown, retryable: boolean): unknown {
  return define(error, RETRYABLE, retryable);
}

/** Adds a hidden property. A frozen error stays as it is. */
function define(error: unknown, key: PropertyKey, value: unknown): unknown {
  if (typeof error === 'object' && error !== null) {
    Reflect.defineProperty(error, key, { value, configurable: true, writable: true });
  }
  return error;
}
