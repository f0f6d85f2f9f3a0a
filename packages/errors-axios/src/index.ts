export { withVeniceErrors, type VeniceAxiosOptions } from './with-venice-errors.js';
export { withoutVeniceErrors } from './without-venice-errors.js';
export { fromAxiosError, type VeniceErrorOf } from './from-axios-error.js';
export { isVeniceAxiosError } from './is-venice-axios-error.js';
export {
  guardEventStream,
  type EventStreamOptions,
  type StreamedAxiosResponse,
} from './guard-event-stream.js';
export type { InterceptableAxios } from './installation.js';
// One name per code, listed in the generated file itself.
export type * from './generated/axios-errors.js';

export { isInFamily, isVeniceError } from '@venice/errors-core';
export type {
  AnyVeniceError,
  UnrecognizedVeniceError,
  VeniceErrorByCode,
  VeniceErrorCode,
  VeniceErrorFamily,
  VeniceErrorInFamily,
} from '@venice/errors-core';
export type { AdapterOptions, BodyLimits } from '@venice/errors-core/adapter';
