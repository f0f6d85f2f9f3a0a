export {
  explainNetworkFailure,
  type FailedRequest,
  type NetworkFailure,
} from './network/explain-network-failure.js';
export { getVeniceError } from './get-venice-error.js';
export { toVeniceError } from './to-venice-error.js';
export type { ResponseLike } from './response/response-like.js';

export { isInFamily, isVeniceError, type VeniceErrorInFamily } from './error/is-venice-error.js';
export { VeniceError, type VeniceErrorRecord } from './error/venice-error.js';
export { veniceErrorFromJSON } from './error/venice-error-from-json.js';
export type { MatchedBy } from './recognize/classify.js';
export type { Issue } from './details/read-issues.js';
export type { Via } from './details/read-via.js';
export type { ServerInfo } from './details/read-server.js';
export type { VeniceErrorAction, VeniceErrorActions } from './catalog/action.js';
export type { Charged, LogLevel } from './catalog/code-policy.js';
export type {
  LimitNotice,
  ModelDeprecationNotice,
  SafetyNotice,
  VeniceNotice,
} from './details/read-notices.js';
export type { VeniceSafetyFlag } from './generated/notices.js';
export type { RateLimit, RateLimitWindow } from './details/read-rate-limit.js';
export type { WaitSource } from './details/read-retry.js';
export type { Json } from './data/json.js';

export { describeVeniceError } from './error/describe-venice-error.js';
export { veniceErrorDefinitions } from './catalog/venice-error-definitions.js';
export type { VeniceErrorDefinition } from './catalog/definition.js';
export { veniceErrorCodes, veniceErrorFamilies } from './generated/codes.js';
export type { VeniceErrorCode, VeniceErrorFamily, VeniceRateLimitName } from './generated/codes.js';
// One name per code, listed in the generated files themselves.
export type * from './generated/errors.js';
export type * from './generated/bodies.js';
