import { literal } from './literal.js';

/**
 * Prints plain data as TypeScript. The containers of the first levels have one entry a line; each entry in them is a
 * row, on one line, however long it is. A list of plain values in another container is a row too.
 *
 * @param levels - How many levels of containers are broken into lines.
 */
export function printData(value: unknown, levels: number, indentation = ''): string {
  if (!isContainer(value)) return literal(value);
  const entries = Array.isArray(value)
    ? value.map((item: unknown) => [undefined, item] as const)
    : Object.entries(value).filter(([, item]) => item !== undefined);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) return `${open}${close}`;
  const isRow = indentation !== '' && Array.isArray(value) && !value.some(isContainer);
  const isBroken = levels > 0 && !isRow;
  const inner = `${indentation}  `;
  const printed = entries.map(
    ([key, item]) =>
      `${key === undefined ? '' : `${dataKey(key)}: `}${printData(item, levels - 1, isBroken ? inner : indentation)}`,
  );
  if (isBroken)
    return `${open}\n${printed.map((line) => `${inner}${line},\n`).join('')}${indentation}${close}`;
  return Array.isArray(value) ? `[${printed.join(', ')}]` : `{ ${printed.join(', ')} }`;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A name or a quoted text. `__proto__: …` would set the prototype, so that name is computed. */
function dataKey(key: string): string {
  return key === '__proto__' ? `[${literal(key)}]` : printKey(key);
}

/** Prints the name of a property. */
export function printKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key);
}
