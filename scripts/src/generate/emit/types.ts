import { literal } from './source-file.js';

/** Types in generated code, composed of names and literals; no emitter writes them by hand. */

export const literalType = (...values: readonly (string | number)[]): string =>
  values.length === 0 ? 'never' : values.map((value) => literal(value)).join(' | ');

export const union = (...types: readonly string[]): string => [...new Set(types)].join(' | ');

export const intersection = (...types: readonly string[]): string => types.map(parenthesized).join(' & ');

export const generic = (name: string, ...parameters: readonly string[]): string =>
  `${name}<${parameters.join(', ')}>`;

export const member = (map: string, key: string): string => `${map}[${key}]`;

export const readonlyArray = (item: string): string => `readonly ${parenthesized(item)}[]`;

/** A list that has at least one item. */
export const nonEmpty = (item: string): string => `readonly [${item}, ...${item}[]]`;

/** Known strings for the editor to complete, and every other one. */
export const openUnion = (...values: readonly string[]): string =>
  union(literalType(...values), intersection('string', generic('Record', 'never', 'never')));

export const objectType = (
  properties: readonly (readonly [name: string, type: string, optional?: 'optional'])[],
): string =>
  `{ ${properties
    .map(
      ([name, type, optional]) => `readonly ${literal(name)}${optional === undefined ? '' : '?'}: ${type};`,
    )
    .join(' ')} }`;

/** A type with one property per code, made from the codes themselves. */
export const mappedType = (key: string, keys: string, value: string): string =>
  `{ readonly [${key} in ${keys}]: ${value} }`;

const parenthesized = (type: string): string => (type.includes(' | ') ? `(${type})` : type);
