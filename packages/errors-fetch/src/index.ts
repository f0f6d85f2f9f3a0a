export { withVeniceErrors, type FetchLike } from './with-venice-errors.js';
export { fromResponse, type FromResponseOptions } from './from-response.js';
export { throwStreamErrors, type StreamedResponse, type StreamErrorOptions } from './throw-stream-errors.js';
export type { VeniceResponse } from './venice-response.js';
export type { VeniceResponseByCode } from './generated/venice-response-by-code.js';

export type {
  AdapterOptions,
  BodyLimits,
  ChunkSource,
  EventStream,
  EventStreamOptions,
  InBandErrorOptions,
  NoticeOptions,
  SigningOptions,
  UnsignedRequest,
} from '@venice/errors-core/adapter';
export { describeVeniceError, getVeniceError, isInFamily, isVeniceError } from '@venice/errors-core';
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
