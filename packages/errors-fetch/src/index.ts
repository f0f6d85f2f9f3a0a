export { withVeniceErrors, type FetchLike } from './with-venice-errors.js';
export { fromResponse, type FromResponseOptions, type VeniceErrorOf } from './from-response.js';
export {
  throwStreamErrors,
  type EventStream,
  type EventStreamOptions,
  type StreamedResponse,
} from './throw-stream-errors.js';
export type { VeniceResponse } from './venice-response.js';
export type { VeniceResponseByCode } from './generated/venice-response-by-code.js';

export { isInFamily, isVeniceError } from '@venice/errors-core';
export type {
  AnyVeniceError,
  UnrecognizedVeniceError,
  VeniceErrorByCode,
  VeniceErrorCode,
  VeniceErrorFamily,
  VeniceErrorInFamily,
} from '@venice/errors-core';
export type { AdapterOptions, BodyLimits, InBandErrorOptions } from '@venice/errors-core/adapter';
