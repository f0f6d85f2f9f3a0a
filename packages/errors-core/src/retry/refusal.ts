import type { Failure } from './failure.js';
import { isRepeated } from './is-repeated.js';
import { mayBeCharged } from './may-be-charged.js';
import { attemptOf } from './numbers.js';
import type { RetryReason } from './reasons.js';
import type { RetryContext } from './retry-context.js';
import { isRefused, needsSignature } from './signature.js';
import type { RetryWait } from './wait-after.js';

const MAX_ATTEMPTS = 3;
const MAX_WAIT_MS = 60_000;
/** The longest time of a timer. */
const LONGEST_MS = 2 ** 31 - 1;

/** Returns why a request is not sent again; `undefined` if it is. */
export function refusalOf(
  failure: Failure,
  previous: Failure | undefined,
  wait: RetryWait,
  context: RetryContext,
): RetryReason | undefined {
  return (
    refusalByResponse(failure, previous, wait, context) ??
    refusalByRequest(context) ??
    refusalByTime(wait, context)
  );
}

function refusalByResponse(
  failure: Failure,
  previous: Failure | undefined,
  wait: RetryWait,
  context: RetryContext,
): RetryReason | undefined {
  if (context.streamStarted === true) return 'output-began';
  const isToBeSigned = needsSignature(failure);
  if (!failure.retryable && !isToBeSigned) {
    const canPass = failure.actions.includes('wait') && failure.retryAfterMs !== undefined;
    return canPass ? 'wait-too-long' : 'not-retryable';
  }
  if (mayBeCharged(failure)) return 'may-be-charged';
  if (isRepeated(failure, previous)) return 'repeated-failure';
  if (isToBeSigned && isTooLong(wait, context)) return 'wait-too-long';
  if (isToBeSigned && context.canSign !== true)
    return isRefused(failure) ? 'not-retryable' : 'signature-used';
  // A new signature that is refused too is wrong in another way than being old.
  const isFirst = attemptOf(context) === 1 || (previous !== undefined && !isRefused(previous));
  return isRefused(failure) && !isFirst ? 'repeated-failure' : undefined;
}

function refusalByRequest(context: RetryContext): RetryReason | undefined {
  const { maxAttempts = MAX_ATTEMPTS, replayable = true, singleUse, canSign } = context;
  if (!replayable) return 'body-not-replayable';
  if (singleUse === true && canSign !== true) return 'signature-used';
  return attemptOf(context) < maxAttempts ? undefined : 'attempts-used';
}

function refusalByTime(wait: RetryWait, context: RetryContext): RetryReason | undefined {
  if (isTooLong(wait, context)) return 'wait-too-long';
  const { deadlineMs = Infinity, elapsedMs = 0 } = context;
  if (deadlineMs === Infinity) return undefined;
  return Math.max(elapsedMs, 0) + wait.delayMs < deadlineMs ? undefined : 'deadline-reached';
}

function isTooLong({ atLeastMs, delayMs }: RetryWait, { maxWaitMs = MAX_WAIT_MS }: RetryContext): boolean {
  return !(atLeastMs <= maxWaitMs && delayMs <= LONGEST_MS);
}
