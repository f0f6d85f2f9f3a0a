import type { RetryContext } from './context.js';
import type { Failure } from './failure.js';
import type { RetryReason } from './reasons.js';
import { refusalOf } from './rules/refusal.js';
import { needsSignature } from './rules/signature.js';
import { waitAfter } from './rules/wait-after.js';

/** Whether to send a request again, and when. */
export interface Decision {
  readonly retry: boolean;
  /** Milliseconds to wait before the request is sent again; 0 if it is not. */
  readonly delayMs: number;
  readonly reason: RetryReason;
  /** Whether the request needs a new signature before it is sent again. Everything else stays unchanged. */
  readonly newSignature: boolean;
}

/** Decides about a failure after the one before it. */
export function decideAfter(
  failure: Failure,
  previous: Failure | undefined,
  context: RetryContext,
): Decision {
  const wait = waitAfter(failure, context);
  const refusal = refusalOf(failure, previous, wait, context);
  if (refusal !== undefined) return refused(refusal);
  const isToBeSigned = needsSignature(failure);
  return {
    retry: true,
    delayMs: wait.delayMs,
    reason: isToBeSigned ? 'new-signature' : wait.reason,
    newSignature: isToBeSigned || Boolean(context.singleUse),
  };
}

export function refused(reason: RetryReason): Decision {
  return { retry: false, delayMs: 0, reason, newSignature: false };
}
