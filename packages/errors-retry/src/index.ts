export { describeVeniceError, getVeniceError, isInFamily, isVeniceError } from '@venice/errors-core';
export { createPacer, type Pacer } from './pacer/create-pacer.js';
export type { AxiosAdapterLike } from './pacer/axios-adapter.js';
export type { BreakerState, PacedAccount, PacedBudget, PacerState } from './pacer/inspect.js';
export type { FetchFunction } from './pacer/paced-fetch.js';
export type { Hold, HoldReason, PacerOptions } from './pacer/pacer-options.js';
export type { ScopedRequest, ScopeOf } from './pacer/request/paced-request.js';
export { withVeniceRetries, type FetchLike } from './with-venice-retries.js';
export type { FetchRetryOptions } from './retries/send-with-retries.js';
export type { FallbackOptions } from './retries/fallback-model.js';
export type { RetryEvent, RetryOptions } from './retries/retry-options.js';
export { getRetryReport, type RetryReport } from './retries/retry-report.js';
export { axiosRetryOptions, type AxiosRetryOptions } from './plugs/axios-retry.js';
export {
  cockatielOptions,
  executeUntilAborted,
  type CockatielBackoff,
  type CockatielOptions,
  type CockatielPolicy,
} from './plugs/cockatiel.js';
export { pRetryOptions, type PRetryContext, type PRetryOptions } from './plugs/p-retry.js';
export { gotRetry, type GotRetryOptions } from './plugs/got.js';
export { kyRetry, type KyRetryOptions } from './plugs/ky.js';
