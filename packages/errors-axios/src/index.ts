export { withVeniceErrors, type VeniceAxiosOptions } from './with-venice-errors.js';
export { withoutVeniceErrors } from './without-venice-errors.js';
export { getVeniceError, type VeniceErrorOf } from './get-venice-error.js';
export { isVeniceAxiosError } from './is-venice-axios-error.js';
export {
  throwStreamErrors,
  type EventStreamOptions,
  type StreamedAxiosResponse,
} from './throw-stream-errors.js';
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
