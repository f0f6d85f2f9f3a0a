export { decideRetry, type RetryDecision } from './retry/decide-retry.js';
export { type RetryReason, retryReasons } from './retry/reasons.js';
export type { RetryContext } from './retry/context.js';
