import { CodeBlockWriter, Writers } from 'ts-morph';
import { literal } from './literal.js';
import { printKey } from './print-data.js';
import type { doc } from './source-file.js';

// Functions that compose types from names and literals. No emitter writes a type by hand.

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
  const printed = properties.map(([name, type, optional]) => {
    return `readonly ${printKey(name)}${optional === undefined ? '' : '?'}: ${type};`;
  });
  return `{ ${printed.join(' ')} }`;
}

/** Returns an object with a property a line, for a type that has a name. */
export function objectLines(properties: readonly Property[]): string {
  const writer = new CodeBlockWriter({ indentNumberOfSpaces: 2 });
  const structures = properties.map(([name, type, optional, docs = []]) => {
    return { isReadonly: true, name: printKey(name), hasQuestionToken: optional !== undefined, type, docs };
  });
  Writers.objectType({ properties: structures })(writer);
  return writer.toString();
}

/** Returns a type with one property per code. */
export function mappedType(key: string, keys: string, value: string): string {
  return `{ readonly [${key} in ${keys}]: ${value} }`;
}

function parenthesized(type: string): string {
  const isObject = type.startsWith('{') && type.endsWith('}');
  return type.includes(' | ') && !isObject ? `(${type})` : type;
}
