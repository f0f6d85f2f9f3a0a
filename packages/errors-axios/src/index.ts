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
export type { VeniceAxiosError } from './venice-axios-error.js';
export type { VeniceAxiosErrorByCode } from './generated/venice-axios-error-by-code.js';

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
