import { type doc, literal } from './source-file.js';

/** Functions that compose types from names and literals. No emitter writes a type by hand. */

export function literalType(...values: readonly (string | number)[]): string {
  return values.length === 0 ? 'never' : values.map((value) => literal(value)).join(' | ');
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

export function objectType(
  properties: readonly (readonly [name: string, type: string, optional?: 'optional', docs?: PropertyDocs])[],
): string {
  return `{ ${properties
    .map(([name, type, optional, docs]) => {
      const mark = optional === undefined ? '' : '?';
      return `${comment(docs)}readonly ${literal(name)}${mark}: ${type};`;
    })
    .join(' ')} }`;
}

/** Returns a doc comment, which editors show for the property after it. */
function comment(docs: PropertyDocs = []): string {
  const lines = docs.flatMap(({ description }) =>
    typeof description === 'string' ? description.split('\n') : [],
  );
  return lines.length === 0 ? '' : ['', '/**', ...lines.map((line) => ` * ${line}`), ' */', ''].join('\n');
}

/** What `doc()` returns. */
type PropertyDocs = ReturnType<typeof doc>;

/** Returns a type with one property per code. */
export function mappedType(key: string, keys: string, value: string): string {
  return `{ readonly [${key} in ${keys}]: ${value} }`;
}

function parenthesized(type: string): string {
  return type.includes(' | ') ? `(${type})` : type;
}
