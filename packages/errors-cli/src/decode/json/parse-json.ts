import { readLiteral } from './read-literal.js';

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
  } catch (thrown) {
    const start = text.search(/\S/);
    const literal = /^[{[]/.test(text.slice(start, start + 1)) ? readLiteral(text, start) : undefined;
    if (literal !== undefined && text.slice(literal.end).trim() === '')
      return { isValid: true, value: literal.value };
    return { isValid: false, ...describe(text, thrown) };
  }
}

function describe(text: string, thrown: unknown): { problem: string; line: number; column: number } {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const [, found] = /position (\d+)/.exec(message) ?? [];
  const position = found === undefined ? text.trimEnd().length : Number(found);
  const before = text.slice(0, position).split('\n');
  const isEnd = found === undefined && /end of JSON|Unterminated/i.test(message);
  const problem =
    isEnd || position >= text.trimEnd().length
      ? 'it ends before it is complete; copy all of it.'
      : `${expectation(message)} near ${excerpt(text, position)}`;
  return { problem, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Returns the part of the engine's message that names what is wrong. */
function expectation(message: string): string {
  return message
    .replace(/ in JSON at position.*$/s, '')
    .replace(/, "?.*" is not valid JSON$/s, '')
    .replace(/^./, (first) => first.toLowerCase());
}

function excerpt(text: string, position: number): string {
  return `\`${text
    .slice(Math.max(0, position - 20), position + 20)
    .replace(/\s+/g, ' ')
    .trim()}\``;
}
