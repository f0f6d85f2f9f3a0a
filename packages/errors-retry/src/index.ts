export { describeVeniceError, getVeniceError, isInFamily, isVeniceError } from '@venice/errors-core';
export { createPacer, type Pacer } from './pacer/create-pacer.js';
export type { AxiosAdapterLike } from './pacer/axios-adapter.js';
export type { BreakerState, PacedAccount, PacedBudget, PacerState } from './pacer/inspect.js';
export type { FetchFunction } from './pacer/paced-fetch.js';
export type { Hold, HoldReason, PacerOptions } from './pacer/pacer-options.js';
export type { ScopedRequest, ScopeOf } from './pacer/request/paced-request.js';
