import { brokenAt, readLiteral } from './read-literal.js';

/** A parsed text, or where it is not valid. */
export type ParsedJson =
  | { readonly isValid: true; readonly value: unknown }
  | {
      readonly isValid: false;
      readonly problem: string;
      /** Of the text. The first is 1. */
      readonly line: number;
      readonly column: number;
    };

/** Parses JSON, or an object as Python and Node print it. */
export function parseJson(text: string): ParsedJson {
  try {
    return { isValid: true, value: JSON.parse(text) };
  } catch {
    const start = text.search(/\S/);
    const literal = readLiteral(text, Math.max(start, 0));
    if (literal !== undefined && text.slice(literal.end).trim() === '')
      return { isValid: true, value: literal.value };
    return { isValid: false, ...describe(text, literal?.end ?? brokenAt(text, Math.max(start, 0))) };
  }
}

function describe(text: string, position: number): { problem: string; line: number; column: number } {
  const before = text.slice(0, position).split('\n');
  const rest = text.slice(position).trimStart();
  // A text that is not closed goes on to the end.
  const isOpen = /^["'`]/.test(rest) && !rest.slice(1).includes(rest.charAt(0));
  return {
    problem:
      rest === '' || isOpen
        ? 'it ends before it is complete. Copy all of it.'
        : `\`${rest.slice(0, 20).replace(/\s+/g, ' ')}\` is not expected here. Copy it again, or repair it.`,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
}
