const REASONS = {
  // Why a request is sent again.
  'server-wait': 'The server asks for this wait.',
  'limit-reset': 'A limit is used up until its reset. A random part keeps clients from returning together.',
  'usual-wait': 'The response has no wait, and this is the usual one for the error.',
  backoff: 'The same request can succeed. The response has no wait, so this one is random and grows.',
  'new-signature': 'The request can succeed with a new signature.',

  // Why it is not.
  'attempts-used': 'The request was sent as often as is allowed.',
  'body-not-replayable': 'The body of the request was a stream, which cannot be sent again.',
  'deadline-reached': 'The wait would end after the deadline.',
  'may-be-charged': 'The request may have been charged, and would be charged again.',
  'not-a-failure': 'This is neither an error of the API nor a failed connection.',
  'not-retryable': 'The same request fails again.',
  'output-began': 'A part of the response was already passed on.',
  'repeated-failure': 'The request has failed in the same way before, so it fails again.',
  'signature-used': 'The signature of the request can be used once.',
  'wait-too-long': 'The wait is longer than is allowed.',
} as const;

/** Why {@link decideRetry} sends a request again or not. */
export type RetryReason = keyof typeof REASONS;

/** The text for people of each reason. */
export const retryReasons: Readonly<Record<RetryReason, string>> = REASONS;
