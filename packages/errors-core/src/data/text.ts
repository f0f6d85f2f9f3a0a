/** Half of a character outside the first 65,536; most texts have none. */
const SURROGATE = /[\ud800-\udfff]/;

/**
 * Returns the start of a text, at most `length` UTF-16 code units, as well-formed Unicode: it does not end in half
 * of a surrogate pair, and a lone surrogate becomes a replacement character.
 */
export function boundedText(text: string, length: number): string {
  if (text.length <= length && isWellFormed(text)) return text;
  const cutsPair = (text.codePointAt(length - 1) ?? 0) > 0xffff;
  return wellFormed(text.slice(0, cutsPair ? length - 1 : length));
}

/** A text that can check itself, in less time than a pattern; engines before ES2024 have none. */
interface ModernText {
  readonly length: number;
  isWellFormed?(): boolean;
}

function isWellFormed(text: ModernText & string): boolean {
  return text.isWellFormed?.() ?? !SURROGATE.test(text);
}

/** Returns a text with a replacement character for each lone surrogate. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Returns whether a value is a text that is not empty. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
