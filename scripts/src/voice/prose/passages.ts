/** A stretch of a file and its text. */
export interface Passage {
  /** The offset in the file. */
  readonly start: number;
  readonly text: string;
}

/** Replaces text that does not count. It is not a space, so that the words around it do not form a phrase. */
const filler = '\uFFFC';

/** What is left between code that was filled, without the spaces in it. */
export const betweenCode = new RegExp(`[^${filler}]*[^\\s${filler}][^${filler}]*`, 'g');

/** Replaces every character except line breaks, so that offsets and line numbers are preserved. */
export function fill(text: string): string {
  return text.replace(/[^\r\n]/g, filler);
}

/** Replaces every character except line breaks with a space. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Replaces all of a text except the passages, which are in order. */
export function keepOnly(
  text: string,
  passages: readonly Passage[],
  replace: (text: string) => string,
): string {
  let kept = '';
  for (const passage of passages) kept += replace(text.slice(kept.length, passage.start)) + passage.text;
  return kept + replace(text.slice(kept.length));
}
