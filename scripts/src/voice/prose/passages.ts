/** A stretch of a file and its text, in which markup may be replaced with spaces. */
export interface Passage {
  /** The offset in the file. */
  readonly start: number;
  readonly text: string;
}

/** Replaces text that does not count. It is not a space, so that the words around it do not form a phrase. */
const filler = '\uFFFC';

/** Replaces every character except line breaks, so that offsets and line numbers are preserved. */
export function fill(text: string): string {
  return text.replace(/[^\r\n]/g, filler);
}

/** Replaces every character except line breaks with a space. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Fills a text except for the passages. They must not overlap. */
export function keepOnly(text: string, passages: readonly Passage[]): string {
  let kept = '';
  for (const passage of passages.toSorted((left, right) => left.start - right.start)) {
    kept += fill(text.slice(kept.length, passage.start)) + passage.text;
  }
  return kept + fill(text.slice(kept.length));
}

/** Joins comments on successive lines, because a sentence or a code example can span them. */
export function joinLines(text: string, comments: readonly Passage[]): Passage[] {
  const blocks: Passage[] = [];
  for (const comment of comments) {
    const last = blocks.at(-1);
    const gap = last && text.slice(last.start + last.text.length, comment.start);
    if (last === undefined || gap === undefined || !/^[ \t]*\r?\n[ \t]*$/.test(gap)) blocks.push(comment);
    else blocks.splice(-1, 1, { start: last.start, text: last.text + gap + comment.text });
  }
  return blocks;
}
