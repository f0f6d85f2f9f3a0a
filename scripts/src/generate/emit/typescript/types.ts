import { literal } from './literal.js';
import { printKey } from './print-data.js';
import type { doc } from './source-file.js';

/** Functions that compose types from names and literals. No emitter writes a type by hand. */

export function literalType(...values: readonly (string | number)[]): string {
  return values.length === 0 ? 'never' : values.map((value) => literal(value)).join(' | ');
}

/** Returns a union with a member a line, for a type that has a name. */
export function literalLines(...values: readonly (string | number)[]): string {
  return values.map((value) => `\n  | ${literal(value)}`).join('');
}

export function union(...types: readonly string[]): string {
  return [...new Set(types)].join(' | ');
}

export function intersection(...types: readonly string[]): string {
  return types.map(parenthesized).join(' & ');
}

export function generic(name: string, ...parameters: readonly string[]): string {
  return `${name}<${parameters.join(', ')}>`;
}

/** Drops the last type arguments if they are `never`, the default of their parameters. */
export function withoutLastNevers(types: readonly string[]): string[] {
  return types.slice(0, types.findLastIndex((type) => type !== literalType()) + 1);
}

export function member(map: string, key: string): string {
  return `${map}[${key}]`;
}

export function readonlyArray(item: string): string {
  return `readonly ${parenthesized(item)}[]`;
}

/** Returns the type of a list with at least one item. */
export function nonEmpty(item: string): string {
  return `readonly [${item}, ...${item}[]]`;
}

/** Returns the type of any string, for which editors complete the known ones. */
export function openUnion(...values: readonly string[]): string {
  return union(literalType(...values), intersection('string', generic('Record', 'never', 'never')));
}

/** A property of an object; its doc comment is printed by {@link objectLines} only. */
export type Property = readonly [name: string, type: string, optional?: 'optional', docs?: PropertyDocs];

/** What `doc()` returns. */
type PropertyDocs = ReturnType<typeof doc>;

export function objectType(properties: readonly Property[]): string {
  return `{ ${properties.map(property).join(' ')} }`;
}

/** Returns an object with a property a line, for a type that has a name. */
export function objectLines(properties: readonly Property[]): string {
  return `{\n${properties.map((each) => `${comment(each[3])}  ${property(each)}\n`).join('')}}`;
}

function property([name, type, optional]: Property): string {
  return `readonly ${printKey(name)}${optional === undefined ? '' : '?'}: ${type};`;
}

/** Returns a doc comment, which editors show for the property after it. */
function comment(docs: PropertyDocs = []): string {
  const lines = docs.flatMap(({ description }) =>
    typeof description === 'string' ? description.split(/\r?\n/) : [],
  );
  const [first, ...others] = lines;
  if (first === undefined) return '';
  if (others.length === 0) return `  /** ${first} */\n`;
  return `  /**\n${lines.map((line) => `   * ${line}`.trimEnd() + '\n').join('')}   */\n`;
}

/** Returns a type with one property per code. */
export function mappedType(key: string, keys: string, value: string): string {
  return `{ readonly [${key} in ${keys}]: ${value} }`;
}

function parenthesized(type: string): string {
  const isObject = type.startsWith('{') && type.endsWith('}');
  return type.includes(' | ') && !isObject ? `(${type})` : type;
}
