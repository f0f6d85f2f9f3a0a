export { withVeniceErrors, type VeniceAxiosOptions } from './with-venice-errors.js';
export { withoutVeniceErrors } from './without-venice-errors.js';
export { getVeniceError } from './get-venice-error.js';
export { isVeniceAxiosError } from './is-venice-axios-error.js';
export { throwStreamErrors, type StreamedAxiosResponse } from './throw-stream-errors.js';
export type { InterceptableAxios } from './hook/installation.js';
export type { VeniceAxiosError } from './venice-axios-error.js';
export type { VeniceAxiosErrorByCode } from './generated/venice-axios-error-by-code.js';

export type {
  AdapterOptions,
  BodyLimits,
  EventStream,
  EventStreamOptions,
  InBandErrorOptions,
  NoticeOptions,
  SigningOptions,
  UnsignedRequest,
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
