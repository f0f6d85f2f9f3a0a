import { read } from '../data/read-unknown.js';
import type { VeniceErrorCode, VeniceErrorFamily } from '../generated/codes.js';
import type { AnyVeniceError, UnrecognizedVeniceError, VeniceErrorByCode } from '../generated/errors.js';
import { BRAND } from './brand.js';

/** The errors of a family, including those that were not recognized. */
export type VeniceErrorInFamily<Family extends VeniceErrorFamily> =
  | Extract<VeniceErrorByCode[VeniceErrorCode], { readonly family: Family }>
  | (UnrecognizedVeniceError & { readonly family: Family });

/**
 * Checks whether a value is a `VeniceError`; with codes, whether it has one of them. Works across copies, module
 * systems, realms and versions of this package. Never throws.
 *
 * `false` for an error of axios or the OpenAI SDK, although it may contain a Venice error: pass the return value
 * of {@link getVeniceError} instead of the caught value.
 *
 * @example
 * ```ts
 * import { getVeniceError, isVeniceError } from '@venice/errors-core';
 *
 * export function modelsToTry(caught: unknown): readonly string[] {
 *   const error = getVeniceError(caught);
 *   return isVeniceError(error, 'MODEL_NOT_FOUND') ? (error.details.suggestedModels ?? []) : [];
 * }
 * ```
 */
export function isVeniceError(error: unknown): error is AnyVeniceError;
export function isVeniceError<Code extends VeniceErrorCode>(
  error: unknown,
  ...codes: readonly [Code, ...Code[]]
): error is VeniceErrorByCode[Code];
export function isVeniceError(error: unknown, ...codes: readonly VeniceErrorCode[]): boolean {
  return isBranded(error) && (codes.length === 0 || includes(codes, read(error, 'code')));
}

/**
 * Checks whether a value is a `VeniceError` of one of the families. An error that was not recognized has the
 * family of its status. `false` for errors of other classes, as with {@link isVeniceError}. Never throws.
 *
 * @example
 * ```ts
 * import { getVeniceError, isInFamily } from '@venice/errors-core';
 *
 * export const needsCredits = (caught: unknown): boolean => isInFamily(getVeniceError(caught), 'billing');
 * ```
 */
export function isInFamily<Family extends VeniceErrorFamily>(
  error: unknown,
  ...families: readonly [Family, ...Family[]]
): error is VeniceErrorInFamily<Family> {
  return isBranded(error) && includes(families, read(error, 'family'));
}

function isBranded(error: unknown): boolean {
  return typeof error === 'object' && read(error, BRAND) === true;
}

function includes(list: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && list.includes(value);
}
