export { withVeniceErrors } from './with-venice-errors.js';
export type { OpenAIAdapterOptions } from './hook/venice-fetch.js';
export type { OpenAIFetch } from './hook/host-fetch.js';
export { getVeniceError } from './get-venice-error.js';
export { veniceFailedAttemptHandler } from './venice-failed-attempt-handler.js';
export { isVeniceOpenAIError } from './is-venice-openai-error.js';
export type { VeniceOpenAIError } from './error/openai-error.js';
export type { VeniceOpenAIErrorBody } from './error/openai-error-body.js';
export type { VeniceOpenAIErrorByCode } from './generated/venice-openai-error-by-code.js';

export type {
  AdapterOptions,
  BodyLimits,
  EventStreamOptions,
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
