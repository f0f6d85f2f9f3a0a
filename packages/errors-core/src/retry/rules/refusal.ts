import type { RetryContext } from '../context.js';
import type { Failure } from '../failure.js';
import type { RetryReason } from '../reasons.js';
import { isRepeated } from './is-repeated.js';
import { mayBeCharged } from './may-be-charged.js';
import { attemptOf, numberIn } from './numbers.js';
import { isRefused, needsSignature } from './signature.js';
import type { RetryWait } from './wait-after.js';

const MAX_ATTEMPTS = 3;
const MAX_WAIT_MS = 60_000;
/** The longest time of a timer. */
const LONGEST_MS = 2_147_483_647;

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
  if (context.streamStarted) return 'output-began';
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
  const { replayable = true, singleUse, canSign } = context;
  if (!replayable) return 'body-not-replayable';
  if (singleUse && canSign !== true) return 'signature-used';
  return attemptOf(context) < numberIn(context.maxAttempts, MAX_ATTEMPTS) ? undefined : 'attempts-used';
}

function refusalByTime(wait: RetryWait, context: RetryContext): RetryReason | undefined {
  if (isTooLong(wait, context)) return 'wait-too-long';
  const deadlineMs = numberIn(context.deadlineMs, Infinity);
  if (deadlineMs === Infinity) return undefined;
  return Math.max(numberIn(context.elapsedMs, 0), 0) + wait.delayMs < deadlineMs
    ? undefined
    : 'deadline-reached';
}

function isTooLong({ atLeastMs, delayMs }: RetryWait, { maxWaitMs }: RetryContext): boolean {
  return !(atLeastMs <= numberIn(maxWaitMs, MAX_WAIT_MS) && delayMs <= LONGEST_MS);
}
