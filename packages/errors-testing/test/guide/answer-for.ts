import { getVeniceError } from '@venice/errors-core';

/** Returns the text that a user sees for a failed request. */
export function answerFor(caught: unknown): string {
  const error = getVeniceError(caught);
  if (error?.code === 'CONTENT_POLICY_VIOLATION') {
    return `Refused. Try: ${error.details.suggestedPrompt ?? 'other words'}`;
  }
  if (error?.action === 'update-account') return `Please check your account: ${error.message}`;
  if (error?.retryable) return `Busy. Try again in ${(error.retryAfterMs ?? 1000) / 1000} s.`;
  throw caught;
}
