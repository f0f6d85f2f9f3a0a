export { withVeniceErrors, type ProviderSettings } from './with-venice-errors.js';
export type { AiSdkAdapterOptions } from './hook/venice-fetch.js';
export type { FetchFunction } from './hook/fetch-function.js';
export { getVeniceError } from './get-venice-error.js';
export { isVeniceAPICallError } from './is-venice-api-call-error.js';
export type { VeniceAPICallError } from './error/api-call-error.js';
export type { VeniceStreamErrorBody } from './error/stream-error-body.js';
export type { VeniceAPICallErrorByCode } from './generated/venice-api-call-error-by-code.js';

export type {
  AdapterOptions,
  BodyLimits,
  InBandErrorOptions,
  NoticeOptions,
  SigningOptions,
  UnsignedRequest,
  VeniceErrorCarrier,
} from '@venice/errors-core/adapter';
export { describeVeniceError, isInFamily, isVeniceError } from '@venice/errors-core';
export type {
  AnyVeniceError,
  Charged,
  Issue,
  Json,
  LimitNotice,
  LogLevel,
  MatchedBy,
  ModelDeprecationNotice,
  RateLimit,
  RateLimitWindow,
  SafetyNotice,
  ServerInfo,
  UnrecognizedVeniceError,
  VeniceError,
  VeniceErrorAction,
  VeniceErrorActions,
  VeniceErrorByCode,
  VeniceErrorCode,
  VeniceErrorFamily,
  VeniceErrorInFamily,
  VeniceErrorRecord,
  VeniceNotice,
  VeniceRateLimitName,
  VeniceSafetyFlag,
  Via,
  WaitSource,
} from '@venice/errors-core';
