import type { VeniceErrorCode, VeniceErrorFamily } from '../generated/codes.js';
import type { AnyVeniceError, UnrecognizedVeniceError, VeniceErrorByCode } from '../generated/errors.js';
import { read } from '../response/json.js';
import { BRAND } from './venice-error.js';

/** The errors of a family, with those in it that no code is known for. */
export type VeniceErrorInFamily<Family extends VeniceErrorFamily> =
  | Extract<VeniceErrorByCode[VeniceErrorCode], { readonly family: Family }>
  | (UnrecognizedVeniceError & { readonly family: Family });

/**
 * Whether a caught value is an error of ours; with codes, whether it is one of those. Works across copies,
 * module systems, realms and versions of this package. Never throws.
 *
 * @example
 * ```ts
 * import { isVeniceError } from '@venice/errors-core';
 *
 * export function modelsToTry(caught: unknown): readonly string[] {
 *   if (isVeniceError(caught, 'MODEL_NOT_FOUND')) return caught.details.suggestedModels ?? [];
 *   return [];
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
 * Whether a caught value is an error of ours and belongs to one of the families. An error that no code is
 * known for has the family of its status. Never throws.
 *
 * @example
 * ```ts
 * import { isInFamily } from '@venice/errors-core';
 *
 * export const needsMoney = (caught: unknown): boolean => isInFamily(caught, 'billing');
 * ```
 */
export function isInFamily<Family extends VeniceErrorFamily>(
  error: unknown,
  ...families: readonly [Family, ...Family[]]
): error is VeniceErrorInFamily<Family> {
  return isBranded(error) && includes(families, read(error, 'family'));
}

function isBranded(error: unknown): boolean {
  try {
    return typeof error === 'object' && error !== null && Reflect.get(error, BRAND) === true;
  } catch {
    return false;
  }
}

function includes(list: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && list.includes(value);
}
