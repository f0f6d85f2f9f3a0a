import type { AnyVeniceError } from '../generated/errors.js';
import { VeniceError, type VeniceErrorInit } from './venice-error.js';

/**
 * Creates an error with the type of its code. This is the only cast from the class to the union: the tables that
 * filled the fields guarantee the generated interfaces.
 */
export function createVeniceError(init: VeniceErrorInit): AnyVeniceError {
  return new VeniceError(init) as AnyVeniceError;
}
