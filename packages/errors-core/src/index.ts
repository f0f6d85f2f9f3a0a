export { toVeniceError } from './to-venice-error.js';
export type { FailedResponse } from './failed-response.js';

export { isInFamily, isVeniceError, type VeniceErrorInFamily } from './is-venice-error.js';
export { VeniceError, type LogLevel, type VeniceErrorRecord } from './venice-error.js';
export { fromJSON } from './from-json.js';
export type { MatchedBy } from './classify.js';
export type { Issue } from './read-issues.js';
export type { ServerInfo } from './read-server.js';
export type { Charged } from './tables.js';
export type { RateLimit, RateLimitWindow } from './read-rate-limit.js';
export type { Json } from './json.js';

export { describe } from './describe.js';
export { definitions } from './generated/definitions.js';
export type { VeniceErrorDefinition } from './definition.js';
export { veniceErrorCodes, veniceErrorFamilies } from './generated/codes.js';
export type { VeniceErrorCode, VeniceErrorFamily, VeniceRateLimitName } from './generated/codes.js';
// One name per code, listed in the generated files themselves.
export type * from './generated/errors.js';
export type * from './generated/bodies.js';
