import type { AnyVeniceError } from '../generated/errors.js';
import { VeniceError, type VeniceErrorInit } from './venice-error.js';

/**
 * The one place where the class becomes the union of its codes: the tables that filled the record made true
 * what the generated interfaces say of it.
 */
export function createVeniceError(init: VeniceErrorInit): AnyVeniceError {
  return new VeniceError(init) as AnyVeniceError;
}
